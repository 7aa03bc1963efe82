import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Has a file made under a name that nobody takes for a finished one, and gives it its own only when it is whole and on the
 * medium. For work that must not wait in between; what fails comes out as it is.
 */
export function makeFileAtOnce(to: string, make: (draft: string) => void): void {
  const draft = join(dirname(to), `draft-${basename(to)}.tmp`)
  rmSync(draft, { force: true })
  try {
    make(draft)
    const file = openSync(draft, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(draft, to)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  syncFolderAtOnce(dirname(to))
}

/** Makes the name durable where the system can; Windows cannot open a folder. */
function syncFolderAtOnce(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    return
  }
}
