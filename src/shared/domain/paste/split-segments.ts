import { isBrokenLine } from './broken-line.ts'
import type { Gap } from './token.ts'
import type { Item } from './item.ts'
import { isItem } from './item.ts'

/** Items between two strong borders: a semicolon, the end of a sentence or of a line. */
export interface Segment {
  readonly items: readonly Item[]
  readonly border: 'blank' | 'line' | 'semicolon' | 'stop'
}

function borderOf(gap: Gap): 'blank' | 'line' | null {
  return gap === 'blank' || gap === 'line' ? gap : null
}

/**
 * Cuts the items of an event at semicolons, sentence ends and line breaks, also before `lines`; the marks themselves
 * go, and so do lines of nothing but marks, as tables have them under their heads.
 */
export function splitSegments(items: readonly Item[], lines: ReadonlySet<Item>): Segment[] {
  const segments: Segment[] = []
  let current: Item[] = []
  let border: Segment['border'] = 'blank'
  const close = (next: Segment['border']) => {
    if (current.some((item) => !isItem(item, 'comma', 'dash', 'bullet')))
      segments.push({ items: current, border })
    current = []
    border = next
  }
  for (const [at, item] of items.entries()) {
    const breaks = isBrokenLine(items, at) ? null : borderOf(lines.has(item) ? 'line' : item.gap)
    if (breaks) close(breaks)
    if (item.kind === 'semicolon' || item.kind === 'stop') close(item.kind)
    else current.push(item)
  }
  close('blank')
  return segments
}
