const STEP = /([MLQCZ])([^MLQCZ]*)/gu
const NUMBER = /-?\d+(?:\.\d+)?/gu

const short = (value: number): number => Math.round(value * 100) / 100

/** `12-5 3`: a sign parts numbers as well as a space does. */
const packed = (numbers: readonly number[]): string => numbers.join(' ').replaceAll(' -', '-')

/**
 * An outline of absolute commands as one whose first command alone is absolute (`M 3 7l5 0…`), so that it can be
 * drawn from any other place by changing that one. Empty where there is nothing to draw.
 */
export function relativePath(path: string): string {
  let [atX, atY, startX, startY] = [0, 0, 0, 0]
  const parts: string[] = []
  for (const [, command = '', told = ''] of path.matchAll(STEP)) {
    const numbers = Array.from(told.matchAll(NUMBER), ([number]) => Number(number))
    const [endX = startX, endY = startY] = numbers.slice(-2)
    if (command === 'Z') parts.push('z')
    else if (parts.length === 0) parts.push(`M${endX} ${endY}`)
    else {
      const steps = numbers.map((number, index) => short(number - (index % 2 === 0 ? atX : atY)))
      parts.push(command.toLowerCase() + packed(steps))
    }
    ;[atX, atY] = [endX, endY]
    if (command === 'M') [startX, startY] = [endX, endY]
  }
  return parts.length < 2 ? '' : parts.join('')
}
