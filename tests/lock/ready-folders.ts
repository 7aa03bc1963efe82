import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { LOCK_FILE } from '#main/storage/data-folder-lock.ts'
import { fill, lock, openLockable } from './locked-program.ts'
import type { Before, Switch } from './switches.ts'

/** A folder in the open and the same folder locked, to be copied for each switch. */
export interface ReadyFolders {
  before(what: Switch): Before
  /** Without the file that says who has the folder: reading it would let go of it. */
  copyOf(dataFolder: string): string
  remove(): void
}

export async function readyFolders(): Promise<ReadyFolders> {
  const root = mkdtempSync(join(tmpdir(), 'komanda-switch-'))
  const copyOf = (from: string): string => {
    const dataFolder = join(mkdtempSync(join(root, 'one-')), 'data')
    cpSync(from, dataFolder, { recursive: true, filter: (file) => basename(file) !== LOCK_FILE })
    return dataFolder
  }
  const open = join(root, 'open')
  const first = await openLockable(open)
  await fill(first)
  const seen = await first.seen()
  await first.close()
  const locked = copyOf(open)
  const second = await openLockable(locked)
  const sheet = await lock(second)
  await second.close()
  return {
    before: (what) =>
      what === 'on' ? { dataFolder: open, sheet: '', seen } : { dataFolder: locked, sheet, seen },
    copyOf,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
