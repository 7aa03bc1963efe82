import type { Leftover, TextMark } from './attendance-result.ts'
import type { Item } from './item.ts'
import type { TextPlaces } from './text-places.ts'

type State = TextMark['state']

/** Items that only mean something where a row or event took them up. */
const MEANINGFUL: ReadonlySet<Item['kind']> = new Set([
  'number',
  'role',
  'institution',
  'date',
  'name',
  'unknown',
  'qualifier',
])

/** A number of a table may be read from a copy: what stands at one place is one item. */
const placeOf = ({ start, end }: Item): string => `${start}-${end}`

function stateOf(item: Item, used: ReadonlySet<string>, asked: ReadonlySet<string>): State {
  const place = placeOf(item)
  if (asked.has(place)) return 'question'
  return used.has(place) || !MEANINGFUL.has(item.kind) ? 'understood' : 'leftover'
}

/** What became of every item; together the marks hold every visible character of the text once. */
export function markText(
  items: readonly Item[],
  used: ReadonlySet<Item>,
  asked: ReadonlySet<Item>,
): TextMark[] {
  const [places, open] = [new Set([...used].map(placeOf)), new Set([...asked].map(placeOf))]
  return items.map((item) => ({ start: item.start, end: item.end, state: stateOf(item, places, open) }))
}

/** Leftover marks as lines of text; neighbours on one line are one piece. */
export function leftoversOf(
  marks: readonly TextMark[],
  places: TextPlaces,
  isMark: (at: number) => boolean,
): Leftover[] {
  const pieces: { start: number; end: number }[] = []
  let openEnd = -1
  for (const [at, mark] of marks.entries()) {
    if (mark.state !== 'leftover') {
      if (!isMark(at)) openEnd = -1
      continue
    }
    const last = pieces.at(-1)
    const sameLine = last !== undefined && places.lineOf(last.start) === places.lineOf(mark.start)
    if (last && openEnd !== -1 && sameLine) last.end = mark.end
    else pieces.push({ start: mark.start, end: mark.end })
    openEnd = mark.end
  }
  return pieces.map((span) => {
    return {
      line: places.lineOf(span.start),
      column: places.columnOf(span.start),
      text: places.raw(span),
      span,
    }
  })
}
