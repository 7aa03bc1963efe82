import type { Institution } from '../../../model/institution.ts'
import { institutionIndex } from '../../paste/institution-index.ts'
import type { Span } from '../../paste/span.ts'
import type { Token } from '../../paste/token.ts'
import { tokenAt } from '../../paste/token.ts'
import { tokenize } from '../../paste/tokenize.ts'
import { mendReportWords } from './citation-book.ts'
import type { CiteItem } from './cite-item.ts'
import { citeItems } from './cite-item.ts'
import { meetingNumbers } from './counted-meetings.ts'
import type { ClauseReading, Fact, ReadFacts } from './fact.ts'
import { afterClause, atParagraph, stateAtStart } from './paragraph.ts'
import { furtherNumbers, isUndatedStretch, readMeetings } from './read-meetings.ts'
import { readOrders } from './read-orders.ts'
import { readPapers } from './read-papers.ts'
import { readPromises } from './read-promises.ts'
import { readRules } from './read-rules.ts'
import { readShares } from './read-shares.ts'
import { joinedSurvey, percentagesIn, readSurveys, signedCounts } from './read-surveys.ts'
import { splitClauses } from './split-clauses.ts'
import { deniesAll, tenseOf } from './tense.ts'

export interface CitationOptions {
  readonly institutions: readonly Institution[]
  /** Year of dates typed without one; `null` asks. */
  readonly defaultYear?: number | null
}

/** In this order: what an order or a survey took is no meeting any more. A rule is asked first. */
const READERS: readonly ReadFacts[] = [
  readPromises,
  readSurveys,
  readOrders,
  readPapers,
  readShares,
  readMeetings,
]

export interface Citations {
  readonly facts: readonly Fact[]
  /** Clauses that say nothing the grammar knows, though they hold a date, a number or a document. */
  readonly leftovers: readonly { readonly start: number; readonly end: number }[]
}

const YEAR = /^(19|20)\d\d$/

/** The year that most dates of the text have, for mending years with a digit missing. */
function commonYear(tokens: readonly Token[]): number | null {
  const counts = new Map<string, number>()
  for (const { kind, fold } of tokens) if (kind === 'number' && YEAR.test(fold)) counts.set(fold, (counts.get(fold) ?? 0) + 1) // prettier-ignore
  const [best] = [...counts].sort((left, right) => right[1] - left[1])
  return best ? Number(best[0]) : null
}

const tells = (item: CiteItem): boolean =>
  item.kind === 'date' || item.kind === 'document-number' || item.kind === 'count'

interface Read {
  readonly facts: readonly Fact[]
  /** Places that no fact says anything of: the whole clause, or a number of answers beside what was read. */
  readonly left: readonly Span[]
}

/** What a clause tells. "5 iš 6 įstaigų patvirtino aprašus" is a share and no paper of somebody's. */
function factsOf(clause: ClauseReading): Read {
  // What was not held, made or approved is nobody's record: a person reads it.
  if (deniesAll(clause.tokens)) return { facts: [], left: clause.items.some(tells) ? [clause.span] : [] }
  const taken = new Set<CiteItem>()
  const rules = readRules(clause, taken)
  const readers = rules.length > 0 ? [readShares] : READERS
  const all = [...rules, ...readers.flatMap((read) => [...read(clause, taken)])]
  const isShare = all.some(({ fact }) => fact === 'share')
  const facts = all.filter((fact) => !isShare || fact.fact !== 'paper' || fact.date !== null)
  if (facts.length === 0) return { facts, left: clause.items.some(tells) ? [clause.span] : [] }
  const answers = signedCounts(clause)
  const isSurvey = facts.some(({ fact }) => fact === 'survey')
  const shares = isSurvey ? percentagesIn(clause, taken) : []
  const unsaid = [
    ...answers,
    ...shares,
    ...meetingNumbers(clause.items),
    ...furtherNumbers(clause, facts),
    ...clause.items.filter(isUndatedStretch),
  ].filter((count) => !taken.has(count))
  const left = unsaid.map((count) => {
    const sign = answers.some((answer) => answer === count)
      ? clause.items[clause.items.indexOf(count) - 2]
      : undefined
    return { start: (sign ?? count).start, end: count.end }
  })
  return { facts, left }
}

/** Adds a fact; the number of those who answered joins the survey told right before it. */
function addTo(facts: Fact[], fact: Fact, isFirst: boolean): void {
  const before = facts.at(-1)
  const joined =
    isFirst || fact.fact !== 'survey' || before?.fact !== 'survey' ? null : joinedSurvey(before, fact)
  if (joined) facts[facts.length - 1] = joined
  else facts.push(fact)
}

/**
 * Meetings, orders, papers, surveys, promises, shares and rules that a report's text cites, each with its place in
 * `text`. Pure and linear; nothing is thrown on any text.
 */
export function readCitations(text: string, options: CitationOptions): Citations {
  const index = institutionIndex(options.institutions)
  const tokens = mendReportWords(tokenize(text), index)
  const context = {
    index,
    defaultYear: options.defaultYear ?? null,
    referenceYear: commonYear(tokens),
  }
  const facts: Fact[] = []
  const leftovers: { start: number; end: number }[] = []
  const clauses = splitClauses(tokens)
  let state = stateAtStart(context.defaultYear)
  for (const [place, { from, to, isFirst, isApart }] of clauses.entries()) {
    if (isFirst) state = atParagraph(state, isApart)
    const own = tokens.slice(from, to)
    const { year: defaultYear, followsDate, carried } = state
    const items = citeItems(text, own, { ...context, defaultYear, followsDate })
    const span = { start: tokenAt(tokens, from).start, end: tokenAt(tokens, to - 1).end }
    const clause = { text, tokens: own, items, span, tense: tenseOf(own), carried }
    const read = factsOf(clause)
    for (const fact of read.facts) addTo(facts, fact, isFirst)
    for (const { start, end } of read.left) leftovers.push({ start, end })
    const isLine = isFirst && (clauses[place + 1]?.isFirst ?? true)
    state = afterClause(state, clause, read.facts, isLine && !items.some(tells))
  }
  return { facts, leftovers }
}
