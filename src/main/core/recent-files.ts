import { basename, dirname, extname } from 'node:path'
import { z } from 'zod'
import type { Output } from '#shared/contract/contract.ts'
import { isBackupName } from '#shared/domain/backup/backup-facts.ts'
import { offeredKind } from '#shared/domain/intake/offered-kind.ts'
import type { Db, ReadDb } from '../db/database.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import { entryKind } from '../storage/folders.ts'

const SETTING = 'recentFiles'
const Paths = z.array(z.string().max(4000))
const MOST = 10
/** Of files that were only saved the folders are worth knowing, for longer than the list is. */
const MOST_KEPT = 40

const canOpen = (path: string): boolean => isBackupName(path) || offeredKind(path) !== null

/** Files of this computer that were opened, saved or made here, newest first; kept with the data. */
export interface RecentFiles {
  note(path: string): void
  list(): Promise<Output<'program.recentFiles'>>
  /** Whether it stands in the list and can be opened from there. */
  has(path: string): boolean
  /** Where a file of such a name was opened or saved last, `null` where none was. */
  folderOf(name: string): string | null
}

/** Their paths: names of files may speak of people. */
export const recentPaths = (db: ReadDb): readonly string[] => readSetting(db, SETTING, Paths) ?? []

/** `db` is of the data that are open, `null` while there are none. */
export function recentFiles(db: () => Db | null): RecentFiles {
  const read = (): readonly string[] => {
    const open = db()
    return open === null ? [] : recentPaths(open)
  }
  return {
    note(path) {
      const open = db()
      if (open === null) return
      writeSetting(open, SETTING, [path, ...read().filter((one) => one !== path)].slice(0, MOST_KEPT))
    },
    list: async () => ({
      files: await Promise.all(
        read()
          .filter(canOpen)
          .slice(0, MOST)
          .map(async (path) => ({
            path,
            name: basename(path),
            isBackup: isBackupName(path),
            isThere: (await entryKind(path, { followLinks: true }).catch(() => 'missing')) === 'file',
          })),
      ),
    }),
    has: (path) => canOpen(path) && read().includes(path),
    folderOf(name) {
      const same = read().find((path) => extname(path) === extname(name))
      return same === undefined ? null : dirname(same)
    },
  }
}
