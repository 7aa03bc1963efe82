import type { Span } from '../../paste/span.ts'
import type { SourcePlace } from '../intake.ts'
import type { DraftWriter } from '../draft-writer.ts'
import type { IntakeContext } from '../intake-context.ts'
import { addFact } from './fact-drafts.ts'
import { readCitations } from './read-citations.ts'

/** Whose text it is: a cell of a plan knows its rule, free text knows nothing. */
export interface TextPlace {
  /** "2 lentelė, 3 eilutė, 4 stulpelis"; empty for plain text. */
  readonly place: string
  /** Line of the first line of the text, from 1. */
  readonly firstLine: number
  readonly planId: string | null
  readonly activityId: string | null
  readonly indicatorId: string | null
}

export const FREE_TEXT: TextPlace = {
  place: '',
  firstLine: 1,
  planId: null,
  activityId: null,
  indicatorId: null,
}

function lineCounter(text: string): (offset: number) => number {
  let line = 0
  let from = 0
  return (offset) => {
    for (; from < offset; from++) if (text.codePointAt(from) === 10) line++
    return line
  }
}

const sourceOf = (text: string, span: Span, line: number, place: string): SourcePlace => ({
  line,
  place,
  raw: text.slice(span.start, span.end).replaceAll(/\s+/gu, ' ').trim(),
  span: { start: span.start, end: span.end },
})

/** Writes the drafts, questions and leftovers of a report's text. */
export function readReportText(
  text: string,
  at: TextPlace,
  context: IntakeContext,
  writer: DraftWriter,
): void {
  const { facts, leftovers } = readCitations(text, context)
  const lineOf = lineCounter(text)
  const ordered = [...facts].sort((left, right) => left.span.start - right.span.start)
  for (const fact of ordered) {
    const source = sourceOf(text, fact.span, at.firstLine + lineOf(fact.span.start), at.place)
    addFact({ context, writer, source, ...at }, fact)
  }
  const lines = lineCounter(text)
  for (const span of leftovers) {
    const { line, place, raw } = sourceOf(text, span, at.firstLine + lines(span.start), at.place)
    writer.leave({ line, place, text: raw })
  }
}
