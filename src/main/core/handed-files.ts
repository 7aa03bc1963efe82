import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Output } from '#shared/contract/contract.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'

/** What goes to a window in one message, written as text, with room to spare. */
const MOST_BYTES = 45_000_000
const MOST_FILES = 100

/** Files that the system gave the program to open, until a window takes them. */
export interface HandedFiles {
  /** Absolute paths, or addresses of local files as some desktops give them. */
  give(paths: readonly string[]): void
  /** Reads what waits and forgets it; each file comes once. */
  take(): Promise<Output<'program.takeHanded'>>
}

/** A local path of what a desktop gave, `null` for an address of something else. */
function localPath(given: string): string | null {
  if (!given.startsWith('file:')) return given
  try {
    return fileURLToPath(given)
  } catch {
    return null
  }
}

async function readWithin(path: string | null, room: number): Promise<Uint8Array | null> {
  if (path === null) return null
  const read = await readFileBounded(path, room).catch(() => null)
  return read?.state === 'read' ? read.bytes : null
}

/** `onRead` hears of each file that a window got. */
export function createHandedFiles(onRead: (path: string) => void): HandedFiles {
  let waiting: readonly string[] = []
  return {
    give(paths) {
      waiting = [...new Set([...waiting, ...paths])].slice(0, MOST_FILES)
    },
    async take() {
      const taken = waiting
      waiting = []
      const files: { name: string; base64: string }[] = []
      const unread: string[] = []
      let room = MOST_BYTES
      for (const given of taken) {
        const path = localPath(given)
        const name = basename(path ?? given)
        const bytes = await readWithin(path, room)
        if (path === null || bytes === null) unread.push(name)
        else {
          onRead(path)
          room -= bytes.length
          files.push({ name, base64: Buffer.from(bytes).toString('base64') })
        }
      }
      return { files, unread }
    },
  }
}
