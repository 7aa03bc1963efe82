/** A part of a picture; text stands as it is and is escaped by whoever writes it out. */
export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

export const node = (
  tag: string,
  attributes: SvgNode['attributes'],
  ...children: readonly (SvgNode | string)[]
): SvgNode => ({ tag, attributes, children })

/** Letters of the chart are 12 high; at that size a letter takes about so much. */
const LETTER = 6.4

/** How wide a text is drawn, about. */
export const widthOf = (text: string): number => text.length * LETTER

/** A text broken between words into lines of a width; a last line that is too long is cut. */
export function linesOf(text: string, width: number, most = 2): readonly string[] {
  const room = Math.max(4, Math.floor(width / LETTER))
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const kept = lines.slice(0, most).map((line) => (line.length > room ? `${line.slice(0, room - 1)}…` : line))
  const last = kept.at(-1)
  if (lines.length > most && last !== undefined) {
    kept[kept.length - 1] = `${last.slice(0, room - 1).replace(/[\s,.;:–-]+$/u, '')}…`
  }
  return kept
}

export const words = (
  text: string,
  x: number,
  y: number,
  more: Readonly<Record<string, string | number>> = {},
): SvgNode => node('text', { x, y, fill: 'currentColor', 'font-size': 12, ...more }, text)

export const line = (x1: number, y1: number, x2: number, y2: number, dash = ''): SvgNode =>
  node('line', {
    x1,
    y1,
    x2,
    y2,
    stroke: 'currentColor',
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
  })

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  more: Readonly<Record<string, string | number>> = {},
): SvgNode => node('rect', { x, y, width, height, stroke: 'currentColor', ...more })
