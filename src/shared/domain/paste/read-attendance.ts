import type { Institution } from '../../model/institution.ts'
import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type {
  AttendanceEvent,
  AttendanceQuestion,
  AttendanceReading,
  AttendanceRow,
} from './attendance-result.ts'
import { withCellBorders } from './cell-borders.ts'
import { yearAt } from './date-parts.ts'
import { NO_HEADING } from './entry.ts'
import type { EventDraft } from './event-draft.ts'
import { eventDraft } from './event-draft.ts'
import { institutionIndex } from './institution-index.ts'
import type { Item } from './item.ts'
import { joinBySchool } from './join-by-school.ts'
import { joinTableLines } from './join-table-lines.ts'
import { leftoversOf, markText } from './mark-text.ts'
import { mendWords } from './mend-words.ts'
import { withPlaces } from './place-column.ts'
import { readItems } from './read-items.ts'
import type { RowDraft } from './row-draft.ts'
import { withSchoolsFirst } from './school-between.ts'
import type { Span } from './span.ts'
import { hullOf } from './span.ts'
import { splitPairs } from './split-pairs.ts'
import { splitSections } from './split-sections.ts'
import type { TextPlaces } from './text-places.ts'
import { textPlaces } from './text-places.ts'
import type { Token } from './token.ts'
import { tokenAt } from './token.ts'
import { tokenize } from './tokenize.ts'
import { unclearMeanings } from './unclear-meaning.ts'

export interface AttendanceOptions {
  /** Institutions of the workspace with their aliases; ids are answered as they are given. */
  readonly institutions: readonly Institution[]
  /** Year of dates typed without one. */
  readonly defaultYear?: number
}

/** Does the number look like the year of a date: "2018-", "2018 m.", "(2018)"? */
function isYearOfDate(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at + 1)]
  if (before.kind === 'open' && next.kind === 'close') return true
  return next.kind === 'dash' || next.kind === 'stop' || next.kind === 'slash' || next.fold === 'm'
}

/** The year most dates of the text have, by which a mistyped year is mended. */
function commonYear(tokens: readonly Token[]): number | null {
  const counts = new Map<number, number>()
  for (const at of tokens.keys()) {
    const year = yearAt(tokens, at)
    if (year !== null && isYearOfDate(tokens, at)) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [best] = [...counts].sort((left, right) => right[1] - left[1])
  return best?.[0] ?? null
}

function questionOf(
  question: Ask,
  at: { event: number | null; row: number | null; span: Span },
  places: TextPlaces,
): AttendanceQuestion {
  const spans = question.items.map(({ start, end }) => ({ start, end }))
  const hull = spans.length === 0 ? { start: at.span.start, end: at.span.start } : hullOf(spans)
  const span = question.code === 'names-counted' ? (spans[0] ?? hull) : hull
  const raw = places.raw(span)
  const { code, params, proposal, blocking } = question
  return {
    id: `${code}:${span.start}-${span.end}`,
    line: places.lineOf(span.start),
    column: places.columnOf(span.start),
    raw,
    span,
    spans,
    question: code,
    params: raw === '' ? params : { typed: raw, ...params },
    proposal,
    blocking,
    event: at.event,
    row: at.row,
  }
}

/** Two questions of one kind about the same words are told apart by a number. */
function withOwnIds(questions: readonly AttendanceQuestion[]): AttendanceQuestion[] {
  const seen = new Map<string, number>()
  return questions.map((question) => {
    const times = (seen.get(question.id) ?? 0) + 1
    seen.set(question.id, times)
    return times === 1 ? question : { ...question, id: `${question.id}#${times}` }
  })
}

function rowOf(draft: RowDraft, places: TextPlaces, text: string): AttendanceRow {
  const { institutionId, counts, mixedRoles, confidence } = draft
  const typed = text.slice(draft.span.start, draft.span.end)
  const isOpen = typed.lastIndexOf('(') > typed.lastIndexOf(')')
  const closes = isOpen && text.charAt(draft.span.end) === ')'
  const span = closes ? { start: draft.span.start, end: draft.span.end + 1 } : draft.span
  return { institutionId, raw: places.raw(span), span, counts, mixedRoles, confidence }
}

function eventOf(draft: EventDraft, places: TextPlaces, text: string): AttendanceEvent {
  const { dates, precision: datePrecision, hostId, total, announcedTotal, lecturerCount, state, span } = draft
  const rows = draft.rows.map((row) => rowOf(row, places, text))
  return { dates, datePrecision, hostId, rows, total, announcedTotal, lecturerCount, state, span }
}

interface Asked {
  readonly question: Ask
  readonly event: number | null
  readonly row: number | null
  readonly span: Span
}

function allAsks(events: readonly EventDraft[], names: readonly Item[]): Asked[] {
  const ofEvents = events.flatMap((draft, event): Asked[] => [
    ...draft.asks.map((question) => ({ question, event, row: null, span: draft.span })),
    ...draft.rows.flatMap((one, row) =>
      one.asks.map((question) => ({ question, event, row, span: one.span })),
    ),
  ])
  if (names.length === 0) return ofEvents
  const question = ask('names-counted', names, { params: { names: names.length } })
  return [...ofEvents, { question, event: null, row: null, span: { start: 0, end: 0 } }]
}

/** Classes named inside a row are a part of it, though they count nobody. */
function withQualifiers(items: readonly Item[], events: readonly EventDraft[]): Item[] {
  const spans = events
    .flatMap((event) => event.rows.map((row) => row.span))
    .toSorted((left, right) => left.start - right.start)
  let at = 0
  return items.filter((item) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= item.start) at++
    return item.kind === 'qualifier' && item.start >= (spans[at]?.start ?? Number.POSITIVE_INFINITY)
  })
}

/**
 * Reads attendance lists as people type them into events with counts by institution and role.
 *
 * Never throws and drops nothing: every visible character is in exactly one mark, understood, asked about or
 * left over. Whatever had to be interpreted comes with a question; names of persons are counted and never
 * given back. Time is linear in the length of the text.
 */
export function readAttendance(text: string, options: AttendanceOptions): AttendanceReading {
  const index = institutionIndex(options.institutions)
  const tokens = mendWords(withCellBorders(tokenize(text)), index.book)
  const context = { index, defaultYear: options.defaultYear ?? null, referenceYear: commonYear(tokens) }
  const items = withPlaces(withSchoolsFirst(splitPairs(readItems(tokens, context))))
  const names = items.filter(({ kind }) => kind === 'name')
  const places = textPlaces(text, names)
  const draftContext = { ids: index.ids, unclearMeans: unclearMeanings(items) }
  const table = { head: NO_HEADING, counted: 0 }
  const drafts = joinTableLines(joinBySchool(splitSections(items))).flatMap(
    (section) => eventDraft(section, draftContext, table) ?? [],
  )
  const asks = allAsks(drafts, names)
  const questions = withOwnIds(asks.map(({ question, ...at }) => questionOf(question, at, places)))
  const taken = drafts.flatMap((draft) => [...draft.used, ...draft.rows.flatMap((row) => row.used)])
  const used = new Set([...taken, ...withQualifiers(items, drafts)])
  const inOrder = items
    .filter(({ start, end }) => end > start)
    .toSorted((left, right) => left.start - right.start)
  const marks = markText(inOrder, used, new Set(asks.flatMap(({ question }) => question.items)))
  const isMark = (at: number) =>
    /^(comma|colon|dash|open|close|stop|slash|quote|filler|conjunction|label)$/.test(inOrder[at]?.kind ?? '')
  return {
    events: drafts.map((draft) => eventOf(draft, places, text)),
    questions: questions.sort((left, right) => left.span.start - right.span.start),
    leftovers: leftoversOf(marks, places, isMark),
    marks,
  }
}
