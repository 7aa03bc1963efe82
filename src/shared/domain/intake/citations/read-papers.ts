import type { DateReading } from '../../paste/date-reading.ts'
import { tokenAt } from '../../paste/token.ts'
import { tokenize } from '../../paste/tokenize.ts'
import type { CitationWord } from './citation-words.ts'
import { CITATION_WORDS, readPhrase } from './citation-words.ts'
import type { CiteDate, CiteItem, CiteNumber } from './cite-item.ts'
import type { ClauseReading, PaperFact, ReadFacts } from './fact.ts'
import { spanOf, speakerAt } from './fact.ts'
import { dateBy } from './read-orders.ts'

const PAPERS: Readonly<Partial<Record<CitationWord, PaperFact['paperKind']>>> = {
  plan: 'activity-plan',
  procedure: 'folder-procedure',
  recommendations: 'recommendations',
  schedule: 'talk-schedule',
}

const STAGES: Readonly<Partial<Record<CitationWord, PaperFact['stage']>>> = {
  approved: 'approved',
  presented: 'presented',
  prepared: 'prepared',
}

const stageOf = (items: readonly CiteItem[]): PaperFact['stage'] | null => {
  const stages = items.flatMap((item) => (item.kind === 'word' ? (STAGES[item.word] ?? []) : []))
  return (['approved', 'presented', 'prepared'] as const).find((stage) => stages.includes(stage)) ?? null
}

/** "aprašui parengti": what is still to be done to a paper, the reason of something else. */
function isPurpose({ tokens }: ClauseReading, paper: CiteItem): boolean {
  const isDative = /(ui|ams|oms|ems)$/.test(tokenAt(tokens, paper.to - 1).fold)
  return (
    isDative && tokens.slice(paper.to).some(({ fold }) => /^(pareng|patvirtin|pristat)\p{L}*ti$/u.test(fold))
  )
}

/** The date by the number of the order; else the nearest one that is no deadline ("iki 2018-09-03"). */
function dateOf(clause: ClauseReading, paper: CiteItem, order: CiteNumber | null): DateReading | null {
  if (order) {
    const beside = dateBy(clause, order, new Set())
    if (beside) return beside.reading
  }
  const dates = clause.items.filter(
    (item, at): item is CiteDate => item.kind === 'date' && !isUntil(clause.items[at - 1]),
  )
  const far = (date: CiteItem): number => Math.abs(date.at - paper.at)
  const [near] = dates.sort((one, other) => far(one) - far(other))
  return near?.reading ?? null
}

const isUntil = (item: CiteItem | undefined): boolean => item?.kind === 'other' && item.fold === 'iki'

/** „Dėl veiklos plano patvirtinimo“: words of a subject that stand in quotes. */
const quoted = (items: readonly CiteItem[]): readonly CitationWord[] =>
  items.flatMap((item) => {
    if (item.kind !== 'quote' || !/^d[eė]l\s/iu.test(item.text)) return []
    const tokens = tokenize(item.text)
    return tokens.flatMap((_, at) => readPhrase(tokens, at, CITATION_WORDS)?.meaning ?? [])
  })

/** Papers that the clause names, each once. */
function papersIn(clause: ClauseReading): Named[] {
  const named = clause.items.flatMap((item) => {
    const paperKind = item.kind === 'word' ? PAPERS[item.word] : undefined
    return paperKind === undefined || isPurpose(clause, item) ? [] : [{ item, paperKind }]
  })
  return named.filter(({ paperKind }, at) => named.findIndex((one) => one.paperKind === paperKind) === at)
}

interface Step {
  readonly stage: PaperFact['stage']
  readonly date: CiteDate
}

/** "parengtos 2018-12-12, patvirtintos 2018-12-19": steps with a day of their own each, in the order of the text. */
function stepsOf({ items }: ClauseReading): Step[] {
  const words = items.flatMap((item, at) => (item.kind === 'word' && STAGES[item.word] ? [at] : []))
  const steps = words.flatMap((at, place): Step[] => {
    const word = items[at]
    const stage = word?.kind === 'word' ? STAGES[word.word] : undefined
    const until = words[place + 1] ?? items.length
    const [date, ...more] = items.filter(
      (item, index): item is CiteDate =>
        item.kind === 'date' && index > at && index < until && !isUntil(items[index - 1]),
    )
    return stage && date && more.length === 0 ? [{ stage, date }] : []
  })
  const isWhole =
    steps.length === words.length && new Set(steps.map(({ stage }) => stage)).size === steps.length
  return isWhole ? steps : []
}

/** "Iki kovo 1 d. parengs planą": what is due on a day without a year is no paper yet. */
const isDueSomeday = ({ items }: ClauseReading, { state, date }: PaperFact): boolean =>
  state === 'planned' &&
  date === null &&
  items.some((item) => item.kind === 'date' && item.reading.dates.length === 0)

interface Named {
  readonly item: CiteItem
  readonly paperKind: PaperFact['paperKind']
}

type FactOf = (item: CiteItem, paperKind: PaperFact['paperKind'], stage: PaperFact['stage']) => PaperFact

/** One paper in each step it has a day for; else every named paper in the last step told. */
function toldPapers(
  clause: ClauseReading,
  found: readonly Named[],
  stage: PaperFact['stage'] | null,
  factOf: FactOf,
): PaperFact[] {
  const [only, ...more] = found
  const steps = only && more.length === 0 ? stepsOf(clause) : []
  if (only && steps.length > 1)
    return steps.map((step) => ({
      ...factOf(only.item, only.paperKind, step.stage),
      date: step.date.reading,
    }))
  return stage === null ? [] : found.map(({ item, paperKind }) => factOf(item, paperKind, stage))
}

/** "Veiklos planas patvirtintas direktoriaus 2018-09-05 įsakymu Nr. V-31": a paper and how far it has come. */
export const readPapers: ReadFacts = (clause) => {
  const order =
    clause.items.find((item): item is CiteNumber => item.kind === 'document-number' && item.prefixed) ?? null
  const stage = stageOf(clause.items)
  const found = stage === null ? [] : papersIn(clause)
  const factOf = (item: CiteItem, paperKind: PaperFact['paperKind'], at: PaperFact['stage']): PaperFact => {
    const number = at === 'approved' ? order : null
    const date = dateOf(clause, item, number)
    return {
      fact: 'paper',
      paperKind,
      stage: at,
      date,
      orderNumber: number?.value ?? null,
      speaker: speakerAt(clause, item),
      span: spanOf([item], clause.span),
      state: clause.tense ?? 'done',
      confidence: date ? 0.75 : 0.5,
    }
  }
  const told = toldPapers(clause, found, stage, factOf).filter((fact) => !isDueSomeday(clause, fact))
  if (told.length > 0) return told
  const words = quoted(clause.items)
  const subject = clause.items.find(({ kind }) => kind === 'quote')
  const [paperKind] = words.flatMap((word) => PAPERS[word] ?? [])
  const isApproved = words.includes('approved') && order !== null && subject !== undefined
  return isApproved && paperKind !== undefined ? [factOf(subject, paperKind, 'approved')] : []
}
