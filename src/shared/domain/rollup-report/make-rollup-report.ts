import { ROLES } from '../../model/event.ts'
import type { Translate } from '../../i18n/translate.ts'
import { promiseWords } from '../cadence/promise-words.ts'
import { rollupCharts } from '../charts/rollup-charts.ts'
import { compareLithuanian } from '../lithuanian/compare-lithuanian.ts'
import { counted, plural, type PluralForms } from '../lithuanian/plural.ts'
import { schoolYearText } from '../lithuanian/school-year-text.ts'
import type { PeriodValues } from '../rollup/period-values.ts'
import type { Rollup } from '../rollup/rollup.ts'
import { CADENCE_WORDS, KIND_WORDS } from './report-words.ts'
import { reportIndicator } from './report-indicator.ts'
import { reportPeriods } from './report-periods.ts'
import type { ReportDirectory, ReportEvent, ReportRecord, RollupReport } from './rollup-report.ts'

const EVENT: PluralForms = { one: 'renginys', few: 'renginiai', other: 'renginių' }
const DAY: PluralForms = { one: 'diena', few: 'dienos', other: 'dienų' }
const VISIT: PluralForms = { one: 'dalyvavimas', few: 'dalyvavimai', other: 'dalyvavimų' }
const OF_INSTITUTIONS: PluralForms = { one: 'įstaigos', few: 'įstaigų', other: 'įstaigų' }

/** Only the sentences that are true of this rollup. */
function factSentences(rollup: Rollup, directory: ReportDirectory): string[] {
  const { institutions, events, attendance } = rollup
  const missing = institutions.missing.map((id) => directory.institutionName(id)).toSorted(compareLithuanian)
  const heard = institutions.participating - missing.length
  const whole = plural(institutions.participating, OF_INSTITUTIONS)
  return [
    `Duomenis pateikė ${heard} iš ${institutions.participating} ${whole}${missing.length === 0 ? '' : `; trūksta: ${missing.join(', ')}`}. Duomenys ${rollup.asOf}.`,
    rollup.schoolYear === null
      ? `Įskaičiuota viskas iki ${rollup.asOf}.`
      : `Laikotarpis: ${schoolYearText(rollup.schoolYear)}`,
    `Įvyko ${counted(events.count, EVENT)}, ${counted(events.days, DAY)}.`,
    attendance.eventsWithList === 0
      ? 'Dalyvių sąrašų dar nėra.'
      : `Iš viso ${counted(attendance.total, VISIT)}: tai apsilankymai, ne žmonės. Renginių su sąrašu – ${attendance.eventsWithList}, be sąrašo – ${attendance.eventsWithoutList}.`,
    rollup.findings === 0 ? 'Prieštaravimų nėra.' : `Prieštaravimų ir spragų – ${rollup.findings}.`,
  ]
}

const byKindAndDate = (one: ReportRecord, other: ReportRecord): number =>
  compareLithuanian(one.kind, other.kind) ||
  (one.date ?? '').localeCompare(other.date ?? '') ||
  compareLithuanian(one.number ?? '', other.number ?? '') ||
  (one.id < other.id ? -1 : 1)

/** Every id that the report speaks of, each once. */
function mentioned(rollup: Rollup, events: readonly ReportEvent[]): string[] {
  return [
    ...new Set([
      ...rollup.indicators.flatMap(({ formula, evidence }) => [
        ...formula.counted.map(({ recordId }) => recordId),
        ...formula.leftOut.map(({ recordId }) => recordId),
        ...formula.denominatorRecords,
        ...evidence,
      ]),
      ...events.map(({ recordId }) => recordId),
      ...rollup.cadence.flatMap(({ evidence }) => evidence),
    ]),
  ]
}

function reportRecord(id: string, directory: ReportDirectory): ReportRecord {
  const known = directory.record(id)
  if (known === undefined) {
    return { id, kind: 'Dokumento čia nėra', date: null, number: null, institution: '', title: id }
  }
  const { kind, date, number, institutionId, title } = known
  return {
    id,
    kind: KIND_WORDS[kind],
    date,
    number,
    institution: institutionId === null ? '' : directory.institutionName(institutionId),
    title,
  }
}

function cadenceRows(
  rollup: Rollup,
  directory: ReportDirectory,
  translate: Translate,
): RollupReport['cadence'] {
  return rollup.cadence.map((row) => ({
    body: row.bodyName || row.bodyId,
    institution: directory.institutionName(row.institutionId),
    promise: promiseWords(row.promise, translate),
    verdict: row.verdict,
    verdictText: CADENCE_WORDS[row.verdict],
    held: row.held,
    expected: row.expected,
    longestGapDays: row.gapsDays.length === 0 ? null : Math.max(...row.gapsDays),
    missingPeriods: row.missingPeriods,
    nextDue: row.nextDue,
    evidence: row.evidence,
  }))
}

/** The rollup (with its reasons) in final words; nothing is computed anew. */
export function makeRollupReport(
  rollup: Rollup,
  periods: { readonly schoolYears: PeriodValues; readonly halfYears: PeriodValues },
  directory: ReportDirectory,
  translate: Translate,
): RollupReport {
  const events = Object.entries(rollup.attendance.byEvent).map(([recordId, { total, ...counts }]) => ({
    recordId,
    total,
    counts: Object.fromEntries(ROLES.map((role) => [role, counts[role]])) as ReportEvent['counts'],
  }))
  const dayOf = ({ recordId }: ReportEvent): string => directory.record(recordId)?.date ?? ''
  const year = rollup.schoolYear === null ? '' : ` ${schoolYearText(rollup.schoolYear)}`
  const title = `Suvestinė${year}`
  return {
    metadata: {
      title: `${directory.owner}. ${title}`,
      authors: [directory.owner],
      date: rollup.asOf,
    },
    title,
    owner: directory.owner,
    facts: factSentences(rollup, directory),
    indicators: rollup.indicators.map((figure) => reportIndicator(figure, directory, translate)),
    attendance: Object.entries(rollup.attendance.byInstitution)
      .map(([id, { total, events: count, ...counts }]) => ({
        institution: directory.institutionName(id),
        events: count,
        counts,
        total,
      }))
      .toSorted((one, other) => compareLithuanian(one.institution, other.institution)),
    attendanceTotal: rollup.attendance.total,
    events: events.toSorted(
      (one, other) => dayOf(one).localeCompare(dayOf(other)) || (one.recordId < other.recordId ? -1 : 1),
    ),
    cadence: cadenceRows(rollup, directory, translate),
    schoolYears: reportPeriods(periods.schoolYears),
    halfYears: reportPeriods(periods.halfYears),
    charts: rollupCharts(rollup, (id) => directory.institutionName(id), translate),
    records: mentioned(rollup, events)
      .map((id) => reportRecord(id, directory))
      .toSorted(byKindAndDate),
  }
}
