/** A glyph that can be put anywhere on a path: where its outline begins, and the rest of it from there on. */
export interface GlyphOutline {
  readonly x: number
  readonly y: number
  /** `l 5 0…z m …`: relative commands alone; empty where there is nothing to draw. */
  readonly rest: string
}

const STEP = /([MLQCZ])([^MLQCZ]*)/gu
const NUMBER = /-?\d+(?:\.\d+)?/gu

const short = (value: number): number => Math.round(value * 100) / 100

/** `12-5 3`: a sign parts numbers as well as a space does. */
const packed = (numbers: readonly number[]): string => numbers.join(' ').replaceAll(' -', '-')

/** Turns an outline of absolute commands into one that is drawn from its own beginning. */
export function glyphOutline(path: string): GlyphOutline {
  let [atX, atY, startX, startY] = [0, 0, 0, 0]
  let begin: { readonly x: number; readonly y: number } | null = null
  const rest: string[] = []
  for (const [, command = '', told = ''] of path.matchAll(STEP)) {
    const numbers = Array.from(told.matchAll(NUMBER), ([number]) => Number(number))
    const [endX = startX, endY = startY] = numbers.slice(-2)
    if (command === 'M' && begin === null) begin = { x: endX, y: endY }
    else if (command === 'Z') rest.push('z')
    else {
      const steps = numbers.map((number, index) => short(number - (index % 2 === 0 ? atX : atY)))
      rest.push(command.toLowerCase() + packed(steps))
    }
    ;[atX, atY] = [endX, endY]
    if (command === 'M') [startX, startY] = [endX, endY]
  }
  return { ...(begin ?? { x: 0, y: 0 }), rest: rest.join('') }
}
