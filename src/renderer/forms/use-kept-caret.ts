import { type SyntheticEvent, useLayoutEffect, useRef } from 'react'

interface Span {
  readonly start: number
  readonly end: number
}

/** Where a place of `before` lies in `after`, of which one stretch differs: words that came in before it push it on. */
export const movedPlace = (before: string, after: string, place: number): number => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  if (place <= start) return place
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return place >= before.length - end ? place + after.length - before.length : after.length - end
}

/**
 * Keeps the caret at its words when somebody else's words come into the text that is being written; a browser
 * would put it at the end.
 */
export const useKeptCaret = (value: string) => {
  const seen = useRef<{
    readonly area: HTMLTextAreaElement
    readonly span: Span
    readonly text: string
  } | null>(null)
  useLayoutEffect(() => {
    const last = seen.current
    if (last === null || last.text === value || document.activeElement !== last.area) return
    const start = movedPlace(last.text, value, last.span.start)
    const end = movedPlace(last.text, value, last.span.end)
    last.area.setSelectionRange(start, end)
    seen.current = { area: last.area, span: { start, end }, text: value }
  }, [value])
  return (event: SyntheticEvent): void => {
    const area = event.target
    if (!(area instanceof HTMLTextAreaElement)) return
    const { selectionStart: start, selectionEnd: end } = area
    seen.current = { area, span: { start, end }, text: area.value }
  }
}
