import { drawPicture } from './draw-picture.ts'

/** Of the screen, not of CSS. */
export interface Pixels {
  readonly width: number
  readonly height: number
}

/** More would take a hundred megabytes a page; the browser then draws it a little larger. */
const MOST_PIXELS = 16_000_000

/** Letters met on pages, from picture to picture: as many as some typefaces have. */
const MOST_OUTLINES = 5000
const outlines = new Map<string, Path2D>()

const outlineOf = (path: string): Path2D => {
  const known = outlines.get(path)
  if (known !== undefined) return known
  if (outlines.size >= MOST_OUTLINES) outlines.clear()
  const made = new Path2D(path)
  outlines.set(path, made)
  return made
}

/** Points wide, as the picture itself tells. */
const widthOf = (svg: string): number => Number(/<svg [^>]*\bwidth="([\d.]+)"/u.exec(svg)?.[1] ?? Number.NaN)

/** Draws the picture over the whole canvas, sharp at this size; false where it must be shown otherwise. */
export const paintPicture = (canvas: HTMLCanvasElement, svg: string, { width, height }: Pixels): boolean => {
  const pen = canvas.getContext('2d', { alpha: false })
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)))
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  // Setting a size clears the canvas, also where it is the same.
  if (canvas.width !== size.width) canvas.width = size.width
  if (canvas.height !== size.height) canvas.height = size.height
  const points = widthOf(svg)
  if (pen === null || !(points > 0)) return false
  pen.reset()
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size.width, size.height)
  pen.scale(size.width / points, size.width / points)
  return drawPicture(svg, { pen, outlineOf })
}
