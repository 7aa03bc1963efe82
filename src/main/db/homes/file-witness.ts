import { existsSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { WITNESS_ENDING } from '../../lock/witness.ts'
import { contentHash } from '../../storage/content-hash.ts'
import { beginNotes, openNotes, readNotes, SECTOR_BYTES } from '../../storage/note-file.ts'

/** How far a database has come: the last number that each of its tables gave. None of them ever falls. */
type Reach = Readonly<Record<string, number>>

interface Note {
  readonly turn: number
  readonly reach: Reach
}

/** Tells how far the database came, after each change that is on the medium. */
export interface FileWitness {
  testify(): void
  close(): void
}

const SUM_LETTERS = 16
const fileOf = (database: string): string => `${database}${WITNESS_ENDING}`
const sumOf = (text: string): string => contentHash(Buffer.from(text)).slice(0, SUM_LETTERS)

function encode(note: Note): Uint8Array {
  const text = JSON.stringify(note)
  const bytes = Buffer.alloc(SECTOR_BYTES)
  bytes.write(`${sumOf(text)}${text}`)
  return bytes
}

function decode(bytes: Uint8Array): Note | null {
  const all = Buffer.from(bytes).toString('utf8').replaceAll('\0', '')
  const text = all.slice(SUM_LETTERS)
  return all.slice(0, SUM_LETTERS) === sumOf(text) ? (JSON.parse(text) as Note) : null
}

function newest(database: string): Note | null {
  const notes = (readNotes(fileOf(database)) ?? []).map(decode).filter((note) => note !== null)
  return notes.toSorted((left, right) => right.turn - left.turn)[0] ?? null
}

const SEQUENCES = 'SELECT name, seq FROM sqlite_sequence'
const COUNTED = `SELECT name, coalesce(seq, 0) FROM sqlite_master LEFT JOIN sqlite_sequence USING (name)
  WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'`
const hasSequences = (raw: BetterSqlite.Database): boolean =>
  raw.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'`).get() !== undefined

const reachBy = (query: string, raw: BetterSqlite.Database): Reach =>
  hasSequences(raw) ? Object.fromEntries(raw.prepare<[], [string, number]>(query).raw().all()) : {}

/** Tables that a newer program no longer has, or no longer counts, say nothing; one that holds no tables at all is not ours. */
function isShortOf(told: Reach, raw: BetterSqlite.Database): boolean {
  const here = reachBy(COUNTED, raw)
  const isBegun = Number(raw.pragma('user_version', { simple: true })) > 0
  return Object.entries(told).some(([table, last]) => (isBegun ? (here[table] ?? last) : 0) < last)
}

/**
 * Whether a database lacks what was once said to be saved in it; of one that cannot be read this is not known. `told` may lie
 * beside another file. Changes neither the file nor its log, which a connection that writes would clear away.
 */
export function endsEarly(file: string, told = file): boolean {
  const note = newest(told)
  if (note === null) return false
  try {
    const raw = new BetterSqlite(file, { readonly: true, fileMustExist: true })
    try {
      return isShortOf(note.reach, raw)
    } finally {
      raw.close()
    }
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError) return false
    throw error
  }
}

/**
 * A log that was cut or spoiled reads as one that ended there, so SQLite opens what was before and says nothing of it.
 * @throws {AppError} `database-damaged`
 */
export function requireReach(file: string): void {
  const isGone = !existsSync(file) && Object.keys(newest(file)?.reach ?? {}).length > 0
  if (isGone) throw new AppError('database-damaged', `${file} is gone`)
  if (endsEarly(file)) throw new AppError('database-damaged', `${file} ends before what was saved`)
}

/** Goes on with the notes beside an open database, or begins them. @throws {StorageError} */
export function openFileWitness(file: string, raw: BetterSqlite.Database): FileWitness {
  let turn = newest(file)?.turn ?? 0
  if (readNotes(fileOf(file)) === null) {
    beginNotes(fileOf(file), turn, encode({ turn, reach: reachBy(SEQUENCES, raw) }))
  }
  const notes = openNotes(fileOf(file))
  let sequences: BetterSqlite.Statement<[], [string, number]> | null = null
  let noted = ''
  return {
    testify() {
      sequences ??= hasSequences(raw) ? raw.prepare<[], [string, number]>(SEQUENCES).raw() : null
      const reach = Object.fromEntries(sequences?.all() ?? [])
      const text = JSON.stringify(reach)
      if (text === noted) return
      try {
        notes.write(turn + 1, encode({ turn: turn + 1, reach }))
      } catch {
        // What was saved is saved, whether or not it can be noted.
        return
      }
      turn += 1
      noted = text
    },
    close: () => notes.close(),
  }
}
