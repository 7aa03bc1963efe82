export interface Place {
  readonly x: number
  readonly y: number
}

type Matrix = readonly [number, number, number, number, number, number]

const STILL: Matrix = [1, 0, 0, 1, 0, 0]
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gu

const numbersOf = (text: string): number[] => Array.from(text.matchAll(NUMBER), ([number]) => Number(number))

function turned([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function matrixOf(attributes: string): Matrix {
  const [, kind = '', told = ''] = /transform="(\w+)\(([^)]*)\)/u.exec(attributes) ?? []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(told)
  if (kind === 'translate') return [1, 0, 0, 1, a, b]
  return kind === '' ? STILL : [a, b, c, d, e, f]
}

/** Where the pen is after a command of a path. */
function moved({ x, y }: Place, command: string, numbers: readonly number[]): Place {
  const isRelative = command === command.toLowerCase()
  const from: Place = isRelative ? { x, y } : { x: 0, y: 0 }
  const [ex, ey] = numbers.slice(-2)
  if (command.toLowerCase() === 'h') return { x: from.x + (ex ?? 0), y }
  if (command.toLowerCase() === 'v') return { x, y: from.y + (ex ?? 0) }
  return ex === undefined || ey === undefined ? { x, y } : { x: from.x + ex, y: from.y + ey }
}

/** Where the outlines of a path begin, those that begin from where the last one ended too. */
function startsOf(path: string): Place[] {
  const starts: Place[] = []
  let [pen, start]: [Place, Place] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]
  let before = ''
  for (const [, letter = '', told = ''] of path.matchAll(/([a-z])([^a-z]*)/giu)) {
    const command = letter.toLowerCase()
    pen = command === 'z' ? start : moved(pen, letter, numbersOf(told))
    if (command === 'm') {
      start = pen
      // A pen that is moved twice draws nothing at the first place.
      if (before === 'm') starts.pop()
      starts.push(start)
    }
    before = command
  }
  return starts
}

const attribute = (name: string, attributes: string): string =>
  new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? ''

const symbolsOf = (svg: string): ReadonlyMap<string, readonly Place[]> =>
  new Map(
    Array.from(svg.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/gsu), ([, id = '', inside = '']) => [
      `#${id}`,
      startsOf(attribute('d', inside)),
    ]),
  )

/** Points of the page where outlines begin: of every letter and of every line, through all transforms. */
export function outlineStarts(svg: string): Place[] {
  const symbols = symbolsOf(svg)
  const places: Place[] = []
  const stack: Matrix[] = [STILL]
  const body = svg.replace(/<defs>.*<\/defs>/su, '')
  for (const [, slash, element, attributes = ''] of body.matchAll(/<(\/?)(\w+)([^>]*)>/gu)) {
    if (element === 'g' && slash === '/') stack.pop()
    const matrix = turned(stack.at(-1) ?? STILL, matrixOf(attributes))
    // A run of blanks alone is a group that is closed at once.
    if (element === 'g' && slash === '' && !attributes.endsWith('/')) stack.push(matrix)
    const found =
      element === 'path'
        ? startsOf(attribute('d', attributes))
        : (symbols.get(attribute('href', attributes)) ?? [])
    for (const { x, y } of found) {
      const spot: Matrix = [1, 0, 0, 1, x + Number(attribute('x', attributes)), y]
      const [, , , , px, py] = turned(matrix, spot)
      places.push({ x: px, y: py })
    }
  }
  return places
}

/** Of the expected places those that have no other within a fiftieth of a point, one for one; and the other way. */
export function farFrom(expected: readonly Place[], drawn: readonly Place[]): Place[] {
  const left = new Map<string, number>()
  const spots = ({ x, y }: Place): string[] =>
    [-0.02, 0, 0.02].flatMap((dx) => [-0.02, 0, 0.02].map((dy) => spot(x + dx, y + dy)))
  const spot = (x: number, y: number): string => `${Math.round(x * 25)}/${Math.round(y * 25)}`
  for (const { x, y } of drawn) left.set(spot(x, y), (left.get(spot(x, y)) ?? 0) + 1)
  return expected.filter((place) => {
    const found = spots(place).find((one) => (left.get(one) ?? 0) > 0)
    if (found !== undefined) left.set(found, (left.get(found) ?? 0) - 1)
    return found === undefined
  })
}
