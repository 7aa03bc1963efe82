import { existsSync, readFileSync } from 'node:fs'
import type { LockedDisk } from '#main/db/homes/locked-home.ts'
import { witnessFile } from '#main/lock/witness.ts'
import { openAppendFile } from '#main/storage/append-file.ts'
import { openNotes } from '#main/storage/note-file.ts'
import { writeFileAtOnce } from '#main/storage/write-file-at-once.ts'

/** What lies on the disk: the file and its witness, each `null` where it is missing. */
export type Lying = readonly [Buffer | null, Buffer | null]

/**
 * A disk that tells, before and in the middle of each change, what a kill there leaves, and what a loss of power may: the witness as it was
 * synced last, or as any note after that would have it.
 */
export function watchedDisk(file: string, tell: (lying: Lying) => void): LockedDisk {
  const [path, paper] = [file, witnessFile(file)]
  const read = (name: string): Buffer | null => (existsSync(name) ? readFileSync(name) : null)
  let versions: (Buffer | null)[] = [null]
  const look = (bytes = read(path)): void => {
    for (const version of [...versions, read(paper)]) tell([bytes, version])
  }
  return {
    write: (name, bytes) => {
      look()
      writeFileAtOnce(name, bytes)
      look()
    },
    open: (name) => {
      const real = openAppendFile(name)
      return {
        get size() {
          return real.size
        },
        append(bytes) {
          const before = readFileSync(name)
          look()
          for (const part of [3, bytes.length >> 1, bytes.length])
            look(Buffer.concat([before, bytes.subarray(0, part)]))
          real.append(bytes)
          look()
        },
        cutTo: (size) => real.cutTo(size),
        close: () => real.close(),
      }
    },
    openNotes: (name) => {
      const real = openNotes(name)
      versions = [read(name)]
      return {
        write(turn, note) {
          real.write(turn, note)
          versions.push(read(name))
          look()
        },
        sync() {
          real.sync()
          versions = [read(name)]
        },
        close: () => real.close(),
      }
    },
  }
}
