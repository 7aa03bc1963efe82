import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { decodeBundle } from '#main/share/bundle-format.ts'

interface Random {
  below: (limit: number) => number
}

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort((one, other) => (one < other ? -1 : 1))
    : []

function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

/** The name a double gets; of a double none is made, or names would grow until no disk takes them. */
const doubled = (target: string, mark: string): string =>
  target.includes('(') ? target : target.replace(/\.kmd$/u, `${mark}.kmd`)

/** Carries files between copies of one shared folder as a bad synchronising program would. */
export function carryBadly(from: string, to: string, random: Random): void {
  for (const file of filesIn(from)) {
    const target = join(to, file)
    const isBundle = file.endsWith('.kmd') && !file.endsWith('head.kmd')
    switch (random.below(isBundle ? 8 : 2)) {
      case 0:
        break
      case 2:
        put(join(from, file), doubled(target, ' (1)'))
        break
      case 3: {
        const bytes = readFileSync(join(from, file))
        mkdirSync(dirname(target), { recursive: true })
        if (!existsSync(target)) writeFileSync(target, bytes.subarray(0, random.below(bytes.length)))
        break
      }
      case 4:
        put(join(from, file), doubled(target, '-DESKTOP-7 (conflicted copy)'))
        break
      case 5:
        rmSync(target, { force: true })
        break
      default:
        put(join(from, file), target)
    }
  }
}

/** When a computer wrote its sign of life; the only file that is overwritten, so size tells nothing. */
function headTime(file: string): string {
  if (!existsSync(file)) return ''
  const decoded = decodeBundle(readFileSync(file), { format: 1, schema: 1_000 })
  return decoded.state === 'ok' ? decoded.bundle.meta.createdAt : ''
}

const isBetter = (from: string, to: string): boolean =>
  from.endsWith('head.kmd') ? headTime(from) > headTime(to) : sizeOf(to) < sizeOf(from)

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : -1)

/** Carries everything, as it should have been: a whole file takes the place of a cut one, never the other way. */
export function carryAll(from: string, to: string): void {
  for (const file of filesIn(from)) {
    if (isBetter(join(from, file), join(to, file))) put(join(from, file), join(to, file))
  }
}
