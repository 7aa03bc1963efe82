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
function papersIn(clause: ClauseReading): { item: CiteItem; paperKind: PaperFact['paperKind'] }[] {
  const named = clause.items.flatMap((item) => {
    const paperKind = item.kind === 'word' ? PAPERS[item.word] : undefined
    return paperKind === undefined || isPurpose(clause, item) ? [] : [{ item, paperKind }]
  })
  return named.filter(({ paperKind }, at) => named.findIndex((one) => one.paperKind === paperKind) === at)
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
  if (stage !== null && found.length > 0)
    return found.map(({ item, paperKind }) => factOf(item, paperKind, stage))
  const words = quoted(clause.items)
  const subject = clause.items.find(({ kind }) => kind === 'quote')
  const [paperKind] = words.flatMap((word) => PAPERS[word] ?? [])
  const isApproved = words.includes('approved') && order !== null && subject !== undefined
  return isApproved && paperKind !== undefined ? [factOf(subject, paperKind, 'approved')] : []
}
