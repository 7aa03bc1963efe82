import { zipSync } from 'fflate'

export interface NamedFile {
  readonly name: string
  readonly base64: string
}

/** The same files make the same archive: ZIP knows no time before 1980, and no clock is asked. */
const NO_TIME = new Date(1980, 0, 1)

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)

/** A name that is not there yet: `a.pdf`, `a (2).pdf`. */
const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const dot = name.lastIndexOf('.')
  for (let count = 2; ; count += 1) {
    const free = `${name.slice(0, dot)} (${count})${name.slice(dot)}`
    if (!taken.has(free)) return free
  }
}

/** One archive of all files, stored as they are; equal names are told apart. */
export const packFiles = (files: readonly NamedFile[]): Uint8Array<ArrayBuffer> => {
  const taken = new Set<string>()
  const entries: Record<string, Uint8Array> = {}
  for (const { name, base64 } of files) {
    const free = taken.has(name) ? freeName(name, taken) : name
    taken.add(free)
    entries[free] = bytesOf(base64)
  }
  return new Uint8Array(zipSync(entries, { level: 0, mtime: NO_TIME }))
}
