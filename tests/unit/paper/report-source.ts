import { canonicalInstitutions } from '#shared/domain/rollup/canonical-institutions.ts'
import { computeRollup, rollupWithFindings } from '#shared/domain/rollup/compute-rollup.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { seriesJournal } from '#shared/domain/numbering/series-journal.ts'
import { PLAIN_SERIES } from '#shared/domain/numbering/number-series.ts'
import { DEFAULT_PAPER_THEME } from '#shared/domain/paper/paper-theme.ts'
import { documentLines } from '#shared/domain/paper/document-lines.ts'
import type { DocumentPaper, PaperTable } from '#shared/domain/paper/paper-model.ts'
import {
  REPORT_KINDS,
  type RegisterToPrint,
  type ReportChoice,
  type ReportSource,
} from '#shared/domain/paper/reports/report-source.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { practiceInput } from '#tests/unit/practice/practice-rollup-input.ts'

const translate = createTranslate('lt')

const NOTHING_CHOSEN: ReportChoice = {
  schoolYear: null,
  institutionId: null,
  bodyId: null,
  planId: null,
  recordId: null,
  item: null,
  columns: null,
  withNames: false,
  withFindings: false,
}

interface Changes {
  readonly choice?: Partial<ReportChoice>
  readonly records?: Partial<ReportSource['records']>
  readonly owner?: Partial<ReportSource['owner']>
  readonly register?: RegisterToPrint | null
}

const NO_RECORDS = Object.fromEntries(
  REPORT_KINDS.map((kind) => [kind, []]),
) as unknown as ReportSource['records']

function sourceWith(records: ReportSource['records'], names: ReadonlyMap<string, string>, changes: Changes) {
  const input = practiceInput()
  const choice = { ...NOTHING_CHOSEN, ...changes.choice }
  const all = { ...records, ...changes.records }
  const source: ReportSource = {
    asOf: '2019-01-31',
    owner: {
      id: 'KR',
      name: 'Kazlų Rūdos savivaldybė',
      nameGenitive: 'Kazlų Rūdos savivaldybės',
      place: 'Kazlų Rūda',
      directorTitle: '',
      ...changes.owner,
    },
    theme: DEFAULT_PAPER_THEME,
    choice,
    records: all,
    institutionName: (id) => names.get(id) ?? id,
    findings: () =>
      rollupWithFindings({
        ...input,
        records: { ...input.records, ...all },
        schoolYear: choice.schoolYear,
      }).findings,
    rollup: () =>
      withReasons(
        computeRollup({ ...input, records: { ...input.records, ...all }, schoolYear: choice.schoolYear }),
        translate,
      ),
    register: () => changes.register ?? null,
  }
  return source
}

/** The practice municipality as its coordinator would report on it. */
export function practiceSource(changes: Changes = {}): ReportSource {
  const input = practiceInput()
  const { list } = canonicalInstitutions(input.institutions, new Set(['KR']))
  const names = new Map([
    ...list.map((one) => [one.id, one.name] as const),
    ['KR', 'Kazlų Rūdos savivaldybė'],
  ])
  return sourceWith({ ...NO_RECORDS, ...(input.records as object) }, names, changes)
}

/** A workspace in which nobody has written anything yet. */
export const emptySource = (changes: Changes = {}): ReportSource => sourceWith(NO_RECORDS, new Map(), changes)

/** A journal of orders with these numbers; every third one annulled. */
export function ordersRegister(numbers: readonly number[]): RegisterToPrint {
  return {
    title: 'Įsakymai veiklos klausimais',
    mark: 'V',
    fileIndex: '1.3',
    retention: '10 metų',
    medium: 'paper',
    period: '2018',
    journal: seriesJournal({
      rule: { ...PLAIN_SERIES, prefix: 'V-' },
      entries: [],
      papers: numbers.map((number, index) => ({
        kind: 'order',
        id: `o${number}`,
        number: `V-${number}`,
        date: '2018-10-01',
        title: `Dėl ${number} klausimo`,
        isAnnulled: index % 3 === 2,
        annulReason: index % 3 === 2 ? 'Netinkamas pavadinimas' : '',
      })),
    }),
  }
}

export const tablesOf = (paper: DocumentPaper): PaperTable[] =>
  paper.blocks.flatMap((block) => (block.block === 'table' ? [block] : []))

export const textOf = (paper: DocumentPaper): string =>
  documentLines(paper)
    .map(({ text }) => text.replaceAll('\u00A0', ' '))
    .join('\n')
