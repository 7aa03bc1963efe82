import { drawPicture } from '#renderer/ui/draw-picture.ts'
import type { Place } from './outline-starts.ts'
import { outlineStarts } from './outline-starts.ts'

type Matrix = readonly [number, number, number, number, number, number]

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** Where the screen begins each outline of a picture, on a canvas that only looks on; null where it gives it up. */
export function drawnStarts(svg: string): Place[] | null {
  const places: Place[] = []
  const kept: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  const put = (path: string): void => {
    for (const { x, y } of outlineStarts(`<svg><path d="${path}"/></svg>`)) {
      const [, , , , e, f] = product(now, [1, 0, 0, 1, x, y])
      places.push({ x: e, y: f })
    }
  }
  const pen = {
    fillStyle: '',
    strokeStyle: '',
    lineCap: 'butt' as const,
    lineJoin: 'miter' as const,
    lineWidth: 1,
    lineDashOffset: 0,
    miterLimit: 10,
    setLineDash: () => undefined,
    save: () => kept.push(now),
    restore: () => {
      now = kept.pop() ?? now
    },
    transform: (a: number, b: number, c: number, d: number, e: number, f: number) => {
      now = product(now, [a, b, c, d, e, f])
    },
    translate: (x: number, y: number) => {
      now = product(now, [1, 0, 0, 1, x, y])
    },
    fill: put,
    stroke: put,
  }
  return drawPicture(svg, { pen, outlineOf: (path: string) => path }) ? places : null
}
