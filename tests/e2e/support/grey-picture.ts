import { deflateSync, inflateSync } from 'node:zlib'
import { PNG_SIGNATURE, pngChunk } from './indexed-png.ts'

/** How light each cell of a picture is, 0 to 255, row by row. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly cells: Uint8Array
}

/** Bytes of a pixel by PNG's number of the kind of colour: grey, colour, colour with see-through. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 4 }

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value))
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function unfiltered(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      return 0
  }
}

/** So far from the ground a cell may be and still have nothing on it. */
const FAINT = 6

interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly data: Uint8Array
}

/** The pixels of a PNG as browsers and this file write them: 8 bits, not interlaced. */
function readPng(png: Buffer): Raster {
  const parts: Buffer[] = []
  for (let at = PNG_SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const [width, height, colour] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] ?? -1]
  const channels = CHANNELS[colour]
  if (channels === undefined || png[24] !== 8) throw new Error('Not a picture of this kind')
  const data = unpacked(inflateSync(Buffer.concat(parts)), width * channels, height, channels)
  return { width, height, channels, data }
}

/** Takes PNG's guesses out of the lines again: each says which neighbours it was guessed by. */
function unpacked(packed: Uint8Array, line: number, height: number, channels: number): Uint8Array {
  const data = new Uint8Array(line * height)
  const at = (row: number, column: number): number =>
    row < 0 || column < 0 ? 0 : (data[row * line + column] ?? 0)
  for (let row = 0; row < height; row += 1) {
    const filter = packed[row * (line + 1)] ?? 0
    for (let column = 0; column < line; column += 1) {
      const neighbours = [
        at(row, column - channels),
        at(row - 1, column),
        at(row - 1, column - channels),
      ] as const
      data[row * line + column] =
        (packed[row * (line + 1) + 1 + column] ?? 0) + unfiltered(filter, ...neighbours)
    }
  }
  return data
}

/** A picture made smaller: each cell is the mean of `side` by `side` pixels. */
export function greyPicture(png: Buffer, side: number): GreyPicture {
  const { width, height, channels, data } = readPng(png)
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)]
  const sums = new Float64Array(columns * rows)
  for (let y = 0; y < rows * side; y += 1) {
    for (let x = 0; x < columns * side; x += 1) {
      const at = (y * width + x) * channels
      const [red = 0, green = red, blue = red] = data.subarray(at, at + Math.min(3, channels))
      const cell = Math.floor(y / side) * columns + Math.floor(x / side)
      sums[cell] = (sums[cell] ?? 0) + 0.3 * red + 0.59 * green + 0.11 * blue
    }
  }
  return { width: columns, height: rows, cells: Uint8Array.from(sums, (sum) => Math.round(sum / side ** 2)) }
}

export function greyPng({ width, height, cells }: GreyPicture): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1) {
    rows.set(cells.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  }
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** The lightness that most cells have: the ground. */
function groundOf(cells: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1
  return counts.indexOf(Math.max(...counts))
}

/**
 * Of the cells where either picture has something on its ground, the share whose lightness is clearly another, 0 to 1;
 * 1 for pictures of different sizes. Empty ground, of which screens have much, does not soften the answer.
 */
export function shareOfOthers(left: GreyPicture, right: GreyPicture, clearly: number): number {
  if (left.width !== right.width || left.height !== right.height) return 1
  const [ground, otherGround] = [groundOf(left.cells), groundOf(right.cells)]
  let drawn = 0
  let others = 0
  for (const [at, value] of left.cells.entries()) {
    const other = right.cells[at] ?? 0
    if (Math.abs(value - ground) <= FAINT && Math.abs(other - otherGround) <= FAINT && ground === otherGround)
      continue
    drawn += 1
    if (Math.abs(value - other) > clearly) others += 1
  }
  return drawn === 0 ? 0 : others / drawn
}
