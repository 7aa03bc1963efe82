import type { CiteItem } from './cite-item.ts'
import type { Carried, ClauseReading, Fact } from './fact.ts'

/** What holds from clause to clause: who is spoken of, the year, the headings over a list. */
export interface ReadingState {
  readonly carried: Carried
  readonly heading: Carried
  /** Was the clause before it a heading? */
  readonly afterHeading: boolean
  readonly followsDate: boolean
  readonly year: number | null
  /** The year of dates without one where no heading holds. */
  readonly givenYear: number | null
}

const NOTHING: Carried = { speaker: null, bodyKind: null, topic: null }

/** What a clause is about; `undefined` where it leaves the subject of the one before it. */
function topicOf(facts: readonly Fact[], items: readonly CiteItem[]): Carried['topic'] | undefined {
  if (facts.some(({ fact }) => fact === 'meeting')) return 'meetings'
  if (facts.some(({ fact }) => fact === 'survey')) return 'survey'
  if (items.some((item) => item.kind === 'word' && item.word === 'survey')) return 'survey'
  if (items.some(isOfMeetings)) return 'meetings'
  return items.some(({ kind }) => kind === 'word') ? null : undefined
}

const isOfMeetings = (item: CiteItem): boolean =>
  item.kind === 'body' || (item.kind === 'word' && (item.word === 'meeting' || item.word === 'gathered'))

/** What the next clause of the same paragraph takes over. */
function carry(before: Carried, items: readonly CiteItem[], facts: readonly Fact[]): Carried {
  const school = items.findLast((item) => item.kind === 'institution')
  const body = items.findLast((item) => item.kind === 'body')
  const speaker = school ? { ids: school.ids, doubtful: school.doubtful } : before.speaker
  const bodyKind = body?.bodyKind ?? (school ? null : before.bodyKind)
  const topic = topicOf(facts, items)
  return { speaker, bodyKind, topic: topic === undefined ? before.topic : topic }
}

const HEADED: ReadonlySet<CiteItem['kind']> = new Set(['institution', 'body', 'word'])

/** A line of its own that names a school or a body, tells nothing more and ends without a stop. */
function isHeading({ items, tokens }: ClauseReading): boolean {
  const names = items.some(({ kind }) => kind === 'institution' || kind === 'body')
  const isBare = items.every(({ kind }) => kind !== 'quote')
  const isShort = items.filter((item) => !HEADED.has(item.kind)).length < LONGEST_HEADING
  return names && isBare && isShort && tokens.at(-1)?.kind !== 'stop'
}

const LONGEST_HEADING = 6

export const stateAtStart = (givenYear: number | null): ReadingState => ({
  carried: NOTHING,
  heading: NOTHING,
  afterHeading: false,
  followsDate: false,
  year: givenYear,
  givenYear,
})

/** A paragraph forgets what the one before it spoke of; a heading holds until an empty line behind its list. */
export function atParagraph(state: ReadingState, isApart: boolean): ReadingState {
  const heading = isApart && !state.afterHeading ? NOTHING : state.heading
  const isList = heading.topic === 'meetings'
  return {
    ...state,
    heading,
    carried: heading,
    followsDate: isList && state.followsDate,
    year: heading === NOTHING ? state.givenYear : state.year,
  }
}

/** What the next clause takes over; `mayHead` is told of a line of its own without dates and numbers. */
export function afterClause(
  state: ReadingState,
  clause: ClauseReading,
  facts: readonly Fact[],
  mayHead: boolean,
): ReadingState {
  const carried = carry(state.carried, clause.items, facts)
  const afterHeading = mayHead && facts.length === 0 && isHeading(clause)
  const last = clause.items.findLast((item) => item.kind === 'date')
  const day = last?.reading.dates[0]
  return {
    ...state,
    carried,
    afterHeading,
    heading: afterHeading ? carried : state.heading,
    followsDate: last !== undefined || state.followsDate,
    year: day === undefined ? state.year : Number(day.slice(0, 4)),
  }
}
