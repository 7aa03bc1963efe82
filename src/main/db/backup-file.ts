import BetterSqlite from 'better-sqlite3'
import { z } from 'zod'
import { BACKUP_FORMAT, BackupFacts } from '#shared/domain/backup/backup-facts.ts'
import { countsOf, digestOf, hasTable } from './content-facts.ts'
import { editCopy } from './homes/copy-files.ts'
import { openImage } from './homes/image.ts'
import { openReadable } from './homes/open-readable.ts'
import { NEWEST_DATABASE } from './migrations/migrations.ts'

/** A file kept beside the database that belongs to a copy; without bytes it lies beside the copy by its hash. */
export interface BackupFile {
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly bytes: Uint8Array | null
}

/**
 * What a file is. `bare`: a database of ours that says nothing of itself, as one copied by hand or made before an
 * update.
 */
export type BackupLook =
  | { readonly state: 'backup'; readonly facts: BackupFacts }
  | { readonly state: 'bare'; readonly database: number }
  | { readonly state: 'foreign' }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer'; readonly program: string }

/** A copy as a file, or, where it lay locked on the disk, opened in memory. */
export type CopySource = string | Uint8Array

function openReadOnly<Result>(copy: CopySource, work: (raw: BetterSqlite.Database) => Result): Result {
  const raw = typeof copy === 'string' ? openReadable(copy) : openImage(copy)
  try {
    return work(raw)
  } finally {
    raw.close()
  }
}

function tell(raw: BetterSqlite.Database, facts: BackupFacts, files: readonly BackupFile[]): void {
  // Else the key would stay readable in pages that are free.
  raw.pragma('secure_delete = ON')
  raw.transaction(() => {
    raw.exec(`
      DELETE FROM setting WHERE key = 'deviceKey';
      CREATE TABLE backup_facts (value TEXT NOT NULL) STRICT;
      CREATE TABLE backup_file (
        path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB
      ) STRICT;`)
    raw.prepare('INSERT INTO backup_facts (value) VALUES (?)').run(JSON.stringify(facts))
    const insert = raw.prepare('INSERT INTO backup_file (path, sha256, size, bytes) VALUES (?, ?, ?, ?)')
    for (const { path, sha256, size, bytes } of files) insert.run(path, sha256, size, bytes)
  })()
}

/** Turns a fresh copy of the database into one that tells what it is; the key of this device is left out. */
export function completeBackup(file: string, facts: BackupFacts, files: readonly BackupFile[]): void {
  editCopy(file, (raw) => {
    // One file, also where it lies on something that cannot be written.
    raw.pragma('journal_mode = DELETE')
    tell(raw, facts, files)
  })
}

/** The same in memory: the image of a copy, from the image of a database. */
export function completeImage(
  image: Uint8Array,
  facts: BackupFacts,
  files: readonly BackupFile[],
): Uint8Array {
  const raw = openImage(image)
  try {
    tell(raw, facts, files)
    return raw.serialize()
  } finally {
    raw.close()
  }
}

/** How many live records of each kind a copy holds that tells nothing of itself. */
export const liveCounts = (copy: CopySource): Readonly<Record<string, number>> => openReadOnly(copy, countsOf)

function readFacts(raw: BetterSqlite.Database): unknown {
  const row = raw.prepare('SELECT value FROM backup_facts').get() as { value: string } | undefined
  return JSON.parse(row?.value ?? 'null')
}

/** The little that every later layout still says in the same words. */
const Versions = z.object({ format: z.number(), program: z.string() })

function lookInside(raw: BetterSqlite.Database): BackupLook {
  if (!hasTable(raw, 'setting') || !hasTable(raw, 'chunk')) return { state: 'foreign' }
  const database = Number(raw.pragma('user_version', { simple: true }))
  const told = hasTable(raw, 'backup_facts') ? readFacts(raw) : null
  const versions = Versions.safeParse(told).data
  if (database > NEWEST_DATABASE || (versions?.format ?? 0) > BACKUP_FORMAT) {
    return { state: 'newer', program: versions?.program ?? '' }
  }
  const facts = BackupFacts.safeParse(told)
  if (facts.success) return { state: 'backup', facts: facts.data }
  return told === null ? { state: 'bare', database } : { state: 'damaged' }
}

/** Says quickly what a file is, without reading all of it. Never throws for what the file holds. */
export function lookAtBackup(copy: CopySource): BackupLook {
  try {
    return openReadOnly(copy, lookInside)
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_NOTADB')
      return { state: 'foreign' }
    return { state: 'damaged' }
  }
}

/** Reads all of a copy; `false` where SQLite or the content's hash finds a mistake. */
export function isSoundBackup(copy: CopySource, digest: string | null): boolean {
  try {
    return openReadOnly(copy, (raw) => {
      const found = raw.pragma('quick_check') as { quick_check: string }[]
      if (found.some(({ quick_check }) => quick_check !== 'ok')) return false
      return digest === null || digestOf(raw) === digest
    })
  } catch {
    return false
  }
}

/** The files a copy belongs with, without their bytes. */
export function filesOfBackup(copy: CopySource): readonly Omit<BackupFile, 'bytes'>[] {
  return openReadOnly(copy, (raw) =>
    hasTable(raw, 'backup_file')
      ? (raw.prepare('SELECT path, sha256, size FROM backup_file ORDER BY path').all() as BackupFile[])
      : [],
  )
}

export function fileInBackup(copy: CopySource, path: string): Uint8Array | null {
  return openReadOnly(copy, (raw) => {
    const row = raw.prepare('SELECT bytes FROM backup_file WHERE path = ?').get(path)
    return (row as { bytes: Uint8Array | null } | undefined)?.bytes ?? null
  })
}

/** A live record as a copy shows it. */
export interface BackupRow {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly number: string | null
  readonly json: string
}

/** Live records as they stand in the copy's own rows. */
export function rowsOfBackup(copy: CopySource): readonly BackupRow[] {
  return openReadOnly(copy, (raw) =>
    hasTable(raw, 'record')
      ? (raw
          .prepare(
            'SELECT kind, id, title, date, number, json FROM record WHERE main = 1 AND deleted = 0 ORDER BY kind, id',
          )
          .all() as BackupRow[])
      : [],
  )
}

/** Makes a copy an ordinary database again, to be opened, brought up to date and read from. */
export function stripBackup(file: string): void {
  const raw = new BetterSqlite(file)
  try {
    raw.exec('DROP TABLE IF EXISTS backup_facts; DROP TABLE IF EXISTS backup_file')
  } finally {
    raw.close()
  }
}

/** Gives every document's pieces, in order, to be looked at one document at a time. */
export function documentsOfBackup(copy: CopySource): readonly string[] {
  return openReadOnly(copy, (raw) =>
    (raw.prepare('SELECT DISTINCT document_id AS id FROM chunk ORDER BY id').all() as { id: string }[]).map(
      ({ id }) => id,
    ),
  )
}

export function chunksInBackup(copy: CopySource, documentId: string): readonly Uint8Array[] {
  return openReadOnly(copy, (raw) =>
    (
      raw.prepare('SELECT bytes FROM chunk WHERE document_id = ? ORDER BY position').all(documentId) as {
        bytes: Uint8Array
      }[]
    ).map(({ bytes }) => bytes),
  )
}
