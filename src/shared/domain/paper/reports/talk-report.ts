import type { RecordOf } from '../../../model/kinds.ts'
import { schoolYearOf } from '../../../model/dates.ts'
import { band, bold, numberCell, percentCell, row, tableOf, textCell } from '../document-cells.ts'
import { words } from '../document-blocks.ts'
import { shortDate } from '../../lithuanian/long-date.ts'
import type { DocumentPaper, PaperBlock, PaperStrip } from '../paper-model.ts'
import { oneLine, sentence } from '../paper-text.ts'
import { talkText } from './record-citation.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

type Talk = RecordOf<'talk-round'>

const WINDOWS = { none: '', 'dec-jan': 'gruodis–sausis', 'may-jun': 'gegužė–birželis', other: '' } as const

/** Percent of pupils covered: computed where both numbers are told, else as told; `null` is not computable. */
export function coverageOf({ pupilsCovered, pupilsTotal, coveragePercent }: Talk): number | null {
  if (pupilsCovered !== null && pupilsTotal !== null && pupilsTotal > 0) {
    return (pupilsCovered / pupilsTotal) * 100
  }
  return coveragePercent
}

function whenText(talk: Talk): string {
  const window = oneLine(talk.window) || WINDOWS[talk.windowKind]
  const date = talk.date === null ? '' : shortDate(talk.date)
  return [window, date].filter(Boolean).join(', ')
}

const STATES = { planned: 'numatyta', ongoing: 'vyksta', done: 'įvyko' } as const

const COLUMNS = [
  { title: 'Pokalbiai', width: 62 },
  { title: 'Laikas', width: 42 },
  { title: 'Būsena', width: 22 },
  { title: 'Planuota', width: 24, align: 'right' },
  { title: 'Įvyko', width: 22, align: 'right' },
  { title: 'Mokinių dalyvavo', width: 26, align: 'right' },
  { title: 'Mokinių iš viso', width: 26, align: 'right' },
  { title: 'Aprėptis', width: 26, align: 'right' },
] as const

const total = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

function talkRow(talk: Talk) {
  const field = talk.id
  return row(
    textCell(`${field}/classLabel`, talkText(talk)),
    textCell(`${field}/window`, whenText(talk)),
    textCell(`${field}/state`, STATES[talk.state]),
    numberCell(`${field}/planned`, talk.planned),
    numberCell(`${field}/held`, talk.held),
    numberCell(`${field}/pupilsCovered`, talk.pupilsCovered),
    numberCell(`${field}/pupilsTotal`, talk.pupilsTotal),
    percentCell(`${field}/coveragePercent`, coverageOf(talk)),
  )
}

/** A total of coverage is told only where every round told both numbers: parts without a whole are not added. */
function totalRow(talks: readonly Talk[]) {
  const both = talks.every(({ pupilsCovered, pupilsTotal }) => pupilsCovered !== null && pupilsTotal !== null)
  const covered = total(talks.map(({ pupilsCovered }) => pupilsCovered))
  const all = total(talks.map(({ pupilsTotal }) => pupilsTotal))
  const share = both && covered !== null && all !== null && all > 0 ? (covered / all) * 100 : null
  return row(
    ...[
      textCell('total', 'Iš viso'),
      textCell('total', ''),
      textCell('total', ''),
      numberCell('total', total(talks.map(({ planned }) => planned))),
      numberCell('total', total(talks.map(({ held }) => held))),
      numberCell('total', covered),
      numberCell('total', all),
      percentCell('total', share),
    ].map(bold),
  )
}

type State = PaperStrip['groups'][number]['states'][number]

const STATE_WORDS: Readonly<Record<State, string>> = {
  full: 'įvyko',
  part: 'vyksta arba įvyko ne visi',
  none: 'duomenų nėra arba dar tik numatyta',
  off: 'neplanuota',
}

function stateIn(talks: readonly Talk[], window: 'dec-jan' | 'may-jun'): State {
  const own = talks.filter(({ windowKind }) => windowKind === window)
  if (own.length === 0) return 'off'
  const isWhole = (talk: Talk) =>
    talk.state === 'done' && (talk.planned === null || talk.held === null || talk.held >= talk.planned)
  if (own.every(isWhole)) return 'full'
  return own.some(({ state }) => state !== 'planned') ? 'part' : 'none'
}

/** Talks whose window nobody told stand in the table alone. */
function stripOf(groups: ReadonlyMap<string, readonly Talk[]>, source: ReportSource): PaperStrip | null {
  const windowed = [...groups].filter(([, talks]) =>
    talks.some(({ windowKind }) => windowKind === 'dec-jan' || windowKind === 'may-jun'),
  )
  if (windowed.length === 0) return null
  const states = windowed.map(([id, talks]) => ({
    name: source.institutionName(id),
    states: [stateIn(talks, 'dec-jan'), stateIn(talks, 'may-jun')],
  }))
  return {
    block: 'chart',
    chart: 'strip',
    caption: { field: 'windows', text: 'Pokalbių langai' },
    description: states
      .map(
        (one) =>
          `${one.name}: gruodis–sausis – ${STATE_WORDS[one.states[0] ?? 'none']}, ` +
          `gegužė–birželis – ${STATE_WORDS[one.states[1] ?? 'none']}.`,
      )
      .join(' '),
    marks: ['XII–I', 'V–VI'],
    groups: states.map((one) => ({
      label: { field: 'institution/name', text: one.name },
      states: one.states,
    })),
  }
}

const STRIP_KEY =
  'Pilnas langelis – pokalbiai įvyko, pusė – vyksta, tuščias – dar neįvyko, perbrauktas – neplanuota.'

/** Talk schedule and its coverage, by institution: numbers only, pupils are never named. */
export function talksPaper(source: ReportSource): DocumentPaper {
  const { records, choice } = source
  const talks = records['talk-round']
    .filter(({ institutionId }) => choice.institutionId === null || institutionId === choice.institutionId)
    .filter(
      ({ date }) =>
        choice.schoolYear === null ||
        date === null ||
        date.length === 4 ||
        schoolYearOf(date.length === 10 ? date : `${date}-01`) === choice.schoolYear,
    )
    .toSorted(
      (one, other) =>
        source
          .institutionName(one.institutionId)
          .localeCompare(source.institutionName(other.institutionId), 'lt') ||
        (one.date ?? '9999').localeCompare(other.date ?? '9999') ||
        one.classLabel.localeCompare(other.classLabel, 'lt', { numeric: true }) ||
        (one.id < other.id ? -1 : 1),
    )
  const groups = Map.groupBy(talks, ({ institutionId }) => institutionId)
  const rows = [...groups].flatMap(([id, list]) => [
    band(`${id}/name`, source.institutionName(id)),
    ...list.map(talkRow),
    ...(list.length > 1 ? [totalRow(list)] : []),
  ])
  const strip = stripOf(groups, source)
  const blocks: PaperBlock[] =
    talks.length === 0
      ? [words('Pokalbių grafiko dar nėra.', 'plain')]
      : [
          tableOf({
            columns: COLUMNS,
            rows,
            note: sentence('„–“ reiškia, kad duomenų nėra; aprėptis be visumos neapskaičiuojama'),
          }),
          ...(strip === null ? [] : [strip, words(STRIP_KEY, 'note')]),
        ]
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}pokalbių grafikas ir aprėptis`,
    orientation: 'landscape',
    blocks,
  })
}
