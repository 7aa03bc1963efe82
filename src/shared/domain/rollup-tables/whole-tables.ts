import type { Institution } from '../../model/institution.ts'
import { byText } from '../rollup/sorted-ids.ts'
import { columnsOf, table, type TableFacts } from './table.ts'

const ofExport = columnsOf<TableFacts>()

/** The export itself: one row, so that exports can be counted and told apart. */
export const exportTable = table<TableFacts>({
  name: 'export',
  about: 'One row: who exported, and how much is behind it',
  rows: (facts) => [facts],
  columns: [
    ofExport.text('source_role', '`municipality` or `institution`', ({ source }) => source.role),
    ofExport.text('source_name', 'Name of the organisation', ({ source }) => source.name),
    ofExport.text('program_version', 'Program that exported', ({ programVersion }) => programVersion),
    ofExport.text(
      'indicator_school_year',
      'School year that rules "per school year" were computed for',
      ({ rollup }) => rollup.indicatorSchoolYear,
    ),
    ofExport.whole(
      'institutions_total',
      'Institutions there are, taking part or not',
      ({ rollup }) => rollup.institutions.total,
    ),
    ofExport.whole(
      'institutions_participating',
      'Institutions that take part',
      ({ rollup }) => rollup.institutions.participating,
    ),
    ofExport.whole(
      'institutions_heard',
      'Institutions whose own records are here',
      ({ rollup }) => rollup.institutions.heardFrom.length,
    ),
    ofExport.whole('events', 'Events held', ({ rollup }) => rollup.events.count),
    ofExport.whole(
      'attendances',
      'Attendances in the roles that the municipality counts; not people',
      ({ rollup }) => rollup.attendance.total,
    ),
    ofExport.whole('findings', 'Findings, decided ones among them', ({ rollup }) => rollup.findings),
  ],
})

interface InstitutionRow {
  readonly institution: Institution
  readonly isHeard: boolean
}

const ofInstitution = columnsOf<InstitutionRow>()

export const institutionsTable = table<InstitutionRow>({
  name: 'institutions',
  about: 'Institutions, each once',
  rows: ({ context, rollup }) => {
    const heard = new Set(rollup.institutions.heardFrom)
    return [...context.institutions.values()]
      .toSorted((one, other) => byText(one.id, other.id))
      .map((institution) => ({ institution, isHeard: heard.has(institution.id) }))
  },
  columns: [
    ofInstitution.text('institution_id', 'Its id within the export', (row) => row.institution.id),
    ofInstitution.text('name', 'Its name', (row) => row.institution.name),
    ofInstitution.text('type', 'Kind of institution', (row) => row.institution.institutionType),
    ofInstitution.text(
      'legal_code',
      'Code of a legal entity; may be empty',
      (row) => row.institution.legalCode,
    ),
    ofInstitution.text('place', 'Where it is; may be empty', (row) => row.institution.place),
    ofInstitution.flag('participates', 'Takes part', (row) => row.institution.participates),
    ofInstitution.flag('is_heard', 'Its own records are here', (row) => row.isHeard),
  ],
})
