import { statSync } from 'node:fs'
import { join } from 'node:path'

/** What a file belongs to: its package, or the part of the program. */
function partOf(file) {
  const inPackage = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)
  return inPackage?.[1] ?? file.split('/').slice(0, 2).join('/')
}

/** How many bytes each part of the packed tree weighs, the heaviest first. */
export function sizesByPart(files, root) {
  const sizes = new Map()
  for (const file of files) {
    sizes.set(partOf(file), (sizes.get(partOf(file)) ?? 0) + statSync(join(root, file)).size)
  }
  return [...sizes].map(([part, bytes]) => ({ part, bytes })).sort((left, right) => right.bytes - left.bytes)
}

/** Of the unpacked program without Electron itself, in bytes; what grows past it has to earn its place. */
export const SIZE_BUDGET = 75 * 1024 * 1024

const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(2).padStart(8)} MB`

export function sizeTable(sizes) {
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const rows = sizes.map(({ part, bytes }) => `${megabytes(bytes)}  ${part}`)
  return [...rows, `${megabytes(total)}  in all, of ${megabytes(SIZE_BUDGET).trim()}`].join('\n')
}
