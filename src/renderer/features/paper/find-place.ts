import type { CaretInText } from './caret-in-text.ts'

interface Place {
  /** From 1. */
  readonly page: number
  /** Points from the top of the page. */
  readonly top: number
}

interface Anchor extends Place {
  readonly field: string
  /** Its last line, where it may have several. */
  readonly end?: Place | undefined
}

type Pages = readonly { readonly height: number }[]

/** Margins of the page above and below the text, in points (documents.md 4.1). */
const MARGIN = 20 / (25.4 / 72)
/** One line of text, in points. */
const LINE = 13.8

const textHeight = (pages: Pages, page: number): number => (pages[page - 1]?.height ?? 0) - 2 * MARGIN

/** How far down a paragraph of which `share` lies before the caret: over the pages it stands on. */
function within(start: Anchor, pages: Pages, share: number): Anchor {
  const { end } = start
  if (end === undefined) return start
  let length = end.top - start.top
  for (let page = start.page; page < end.page; page++) length += textHeight(pages, page)
  const steps = Math.max(1, Math.round(length / LINE))
  let { page, top } = start
  top += (Math.min(steps, Math.floor((steps + 1) * share)) * length) / steps
  while (page < end.page && top > MARGIN + textHeight(pages, page)) {
    top -= textHeight(pages, page)
    page += 1
  }
  return { ...start, page, top }
}

/** The line of an own paragraph that holds the caret; a text that prints as fewer has it in the last. */
function atCaret(
  anchors: readonly Anchor[],
  pages: Pages,
  field: string,
  caret: CaretInText,
): Anchor | undefined {
  const first = anchors.findIndex((anchor) => anchor.field === field)
  let at = first
  while (at - first < caret.paragraph && anchors[at + 1]?.field === field) at += 1
  const start = anchors[at]
  return start === undefined ? undefined : within(start, pages, caret.share)
}

/**
 * Where a field stands on the pages: page from 0, height from 0 to 1; with `caret` the line of it that is being written.
 * A field that does not show by itself is where the nearest field around it is (`agenda/x/presenter` by
 * `agenda/x/title`).
 */
export const findPlace = (
  anchors: readonly Anchor[],
  pages: Pages,
  field: string,
  caret: CaretInText | null = null,
): { readonly page: number; readonly y: number } | undefined => {
  if (field === '') return undefined
  const around = field.slice(0, Math.max(0, field.lastIndexOf('/')))
  const found =
    atCaret(anchors, pages, field, caret ?? { paragraph: 0, share: 0 }) ??
    (around === '' ? undefined : anchors.find((anchor) => anchor.field.startsWith(`${around}/`)))
  if (found === undefined) return around === '' ? undefined : findPlace(anchors, pages, around)
  const height = pages[found.page - 1]?.height ?? 0
  return height === 0 ? undefined : { page: found.page - 1, y: found.top / height }
}
