import { basename, dirname, join } from 'node:path'
import { BACKUP_ENDING } from '#shared/domain/backup/backup-facts.ts'

/** How a file of a data folder lies there when it is locked. */
export type TurnedAs =
  /** A copy: a locked database. */
  | 'copy'
  /** Named by the hash of its content. */
  | 'annex'
  /** Any other, with `LOCKED_ENDING` behind its name. */
  | 'file'
  /** Locked by its own passphrase already. */
  | 'as-it-is'

/** Behind the name of what is no copy that could be restored: a damaged database that was kept, say. */
export const LOCKED_ENDING = '.locked'

const HASH = /^[0-9a-f]{64}$/u

/** How the file at this path, relative to the data, is locked. */
export function turnedAs(path: string): TurnedAs {
  if (HASH.test(basename(path))) return 'annex'
  if (path.endsWith('.age')) return 'as-it-is'
  return dirname(path) === 'backups' && path.endsWith(BACKUP_ENDING) ? 'copy' : 'file'
}

/** Annexes in use lie in folders by their first letters, those of copies all in one. */
export const annexPath = (path: string, name: string): string =>
  path.startsWith('backups/')
    ? join(dirname(path), name)
    : join(dirname(dirname(path)), name.slice(0, 2), name)
