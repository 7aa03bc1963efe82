/** What of a canvas a picture is drawn with; outlines are made by `outlineOf`, so that a test can look on. */
export interface Brush<Outline> {
  readonly pen: Pick<
    CanvasRenderingContext2D,
    | 'fillStyle'
    | 'lineCap'
    | 'lineDashOffset'
    | 'lineJoin'
    | 'lineWidth'
    | 'miterLimit'
    | 'restore'
    | 'save'
    | 'setLineDash'
    | 'strokeStyle'
    | 'transform'
    | 'translate'
  > & {
    fill(outline: Outline, rule: CanvasFillRule): void
    stroke(outline: Outline): void
  }
  readonly outlineOf: (path: string) => Outline
}

interface Look {
  readonly fill: string
  readonly rule: CanvasFillRule
  readonly stroke: string
}

const KNOWN: ReadonlySet<string> = new Set(['svg', 'defs', 'symbol', 'path', 'g', 'use'])
const TAG = /<(\/?)(\w+)([^<>]*?)(\/?)>/gu
const ATTRIBUTE = /([\w-]+)="([^"]*)"/gu
const PLACE = /^ href="#([^"]+)"(?: x="([^"]+)")?(?: y="([^"]+)")?$/u
const TRANSFORM = /^(matrix|translate)\(([^)]*)\)$/u
const NUMBER = /-?[\d.]+(?:e-?\d+)?/gu

const numbersOf = (text: string): number[] => Array.from(text.matchAll(NUMBER), ([number]) => Number(number))

const isCap = (value: string): value is CanvasLineCap => ['butt', 'round', 'square'].includes(value)
const isJoin = (value: string): value is CanvasLineJoin => ['bevel', 'miter', 'round'].includes(value)

/**
 * Draws a page's picture: outlines, runs of letters and groups of them, as `draw-page` writes. Far quicker than the
 * browser reads the same markup, since letters that were drawn before are known. False where the picture holds
 * anything else; it is then not drawn, or not to its end.
 */
export function drawPicture<Outline>(svg: string, { pen, outlineOf }: Brush<Outline>): boolean {
  const letters = new Map<string, Outline>()
  const looks: Look[] = [{ fill: '#000', rule: 'nonzero', stroke: 'none' }]
  const look = (): Look => looks.at(-1) ?? { fill: '#000', rule: 'nonzero', stroke: 'none' }
  let letter: string | null = null

  const move = (value: string): void => {
    const [, kind, told = ''] = TRANSFORM.exec(value) ?? []
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(told)
    if (kind === 'matrix') pen.transform(a, b, c, d, e, f)
    else pen.translate(a, b)
  }

  const strokeWith = (name: string, value: string): void => {
    if (name === 'stroke-width') pen.lineWidth = Number(value)
    else if (name === 'stroke-miterlimit') pen.miterLimit = Number(value)
    else if (name === 'stroke-dashoffset') pen.lineDashOffset = Number(value)
    else if (name === 'stroke-dasharray') pen.setLineDash(numbersOf(value))
    else if (name === 'stroke-linecap' && isCap(value)) pen.lineCap = value
    else if (name === 'stroke-linejoin' && isJoin(value)) pen.lineJoin = value
  }

  /** Begins what the attributes hold for; the path, where there is one. */
  const enter = (attributes: string): string => {
    pen.save()
    let { fill, rule, stroke } = look()
    let path = ''
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (name === 'transform') move(value)
      else if (name === 'd') path = value
      else if (name === 'fill') fill = value
      else if (name === 'fill-rule') rule = value === 'evenodd' ? value : 'nonzero'
      else if (name === 'stroke') stroke = value
      else strokeWith(name, value)
    }
    looks.push({ fill, rule, stroke })
    if (fill !== 'none') pen.fillStyle = fill
    if (stroke !== 'none') pen.strokeStyle = stroke
    return path
  }
  const leave = (): void => {
    looks.pop()
    pen.restore()
  }

  const paint = (outline: Outline): void => {
    const { fill, rule, stroke } = look()
    if (fill !== 'none') pen.fill(outline, rule)
    if (stroke !== 'none') pen.stroke(outline)
  }

  const use = (attributes: string): boolean => {
    const [, id = '', x = '0', y = '0'] = PLACE.exec(attributes) ?? []
    const outline = letters.get(id)
    if (outline === undefined) return false
    const [left, up] = [Number(x), Number(y)]
    pen.translate(left, up)
    paint(outline)
    pen.translate(-left, -up)
    return true
  }

  const path = (attributes: string): void => {
    if (letter === null) {
      paint(outlineOf(enter(attributes)))
      leave()
    } else {
      letters.set(letter, outlineOf(/ d="([^"]*)"/u.exec(attributes)?.[1] ?? ''))
    }
  }

  const group = (isEnd: boolean, attributes: string): void => {
    if (isEnd) leave()
    else enter(attributes)
  }

  /** Whether the element is one that is known. */
  const met = (name: string, isEnd: boolean, attributes: string): boolean => {
    if (name === 'use') return use(attributes)
    if (name === 'path') path(attributes)
    else if (name === 'symbol') letter = isEnd ? null : (/ id="([^"]+)"/u.exec(attributes)?.[1] ?? '')
    else if (name === 'g') group(isEnd, attributes)
    return KNOWN.has(name)
  }

  for (const [, slash, name = '', attributes = '', end] of svg.matchAll(TAG)) {
    const isEmptyGroup = name === 'g' && end === '/'
    if (!isEmptyGroup && !met(name, slash === '/', attributes)) return false
  }
  return true
}
