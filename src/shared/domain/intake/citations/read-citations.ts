import type { Institution } from '../../../model/institution.ts'
import { institutionIndex } from '../../paste/institution-index.ts'
import type { Token } from '../../paste/token.ts'
import { tokenAt } from '../../paste/token.ts'
import { tokenize } from '../../paste/tokenize.ts'
import type { CiteItem } from './cite-item.ts'
import { citeItems } from './cite-item.ts'
import type { ClauseReading, Fact, ReadFacts } from './fact.ts'
import { readMeetings } from './read-meetings.ts'
import { readOrders } from './read-orders.ts'
import { readPapers } from './read-papers.ts'
import { readPromises } from './read-promises.ts'
import { readRules } from './read-rules.ts'
import { readShares } from './read-shares.ts'
import { readSurveys } from './read-surveys.ts'
import { splitClauses } from './split-clauses.ts'
import { tenseOf } from './tense.ts'

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

interface Carried {
  speaker: ClauseReading['carried']['speaker']
  bodyKind: ClauseReading['carried']['bodyKind']
}

function factsOf(clause: ClauseReading): { facts: Fact[]; isRead: boolean } {
  const taken = new Set<CiteItem>()
  const rules = readRules(clause, taken)
  const readers = rules.length > 0 ? [readShares] : READERS
  const facts = [...rules, ...readers.flatMap((read) => [...read(clause, taken)])]
  return { facts, isRead: facts.length > 0 || !clause.items.some(tells) }
}

/** What the next clause of the same paragraph takes over. */
function carry(carried: Carried, items: readonly CiteItem[]): void {
  for (const item of items) {
    if (item.kind === 'institution') {
      carried.speaker = { ids: item.ids, doubtful: item.doubtful }
      carried.bodyKind = null
    }
    if (item.kind === 'body') carried.bodyKind = item.bodyKind
  }
}

/**
 * Meetings, orders, papers, surveys, promises, shares and rules that a report's text cites, each with its place in
 * `text`. Pure and linear; nothing is thrown on any text.
 */
export function readCitations(text: string, options: CitationOptions): Citations {
  const tokens = tokenize(text)
  const context = {
    index: institutionIndex(options.institutions),
    defaultYear: options.defaultYear ?? null,
    referenceYear: commonYear(tokens),
  }
  const facts: Fact[] = []
  const leftovers: { start: number; end: number }[] = []
  const carried: Carried = { speaker: null, bodyKind: null }
  for (const { from, to, isFirst } of splitClauses(tokens)) {
    if (isFirst) Object.assign(carried, { speaker: null, bodyKind: null })
    const own = tokens.slice(from, to)
    const items = citeItems(text, own, context)
    const span = { start: tokenAt(tokens, from).start, end: tokenAt(tokens, to - 1).end }
    const read = factsOf({ text, tokens: own, items, span, tense: tenseOf(own), carried: { ...carried } })
    facts.push(...read.facts)
    if (!read.isRead) leftovers.push(span)
    carry(carried, items)
  }
  return { facts, leftovers }
}
