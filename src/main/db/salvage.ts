import BetterSqlite from 'better-sqlite3'
import { contentHash } from '../storage/content-hash.ts'
import { openDatabase, truthTables } from './database.ts'
import { NEWEST_DATABASE } from './migrations/migrations.ts'

/** `saved`: everything is in the new file; so many pieces came out of copies. `lost`: something is nowhere whole. */
export type Salvage =
  | { readonly state: 'saved'; readonly fromCopies: number }
  | { readonly state: 'lost'; readonly why: string }

interface Piece {
  readonly position: number
  readonly document_id: string
  readonly sha256: string
  readonly local: number
  readonly bytes: Uint8Array
}

class Lost extends Error {}

type Raw = BetterSqlite.Database

/** Rows up to the first that cannot be read; `false` where that was not the end. */
function readUntilDamage<Row>(raw: Raw, query: string): { rows: Row[]; whole: boolean } {
  const rows: Row[] = []
  try {
    for (const row of raw.prepare(query).iterate()) rows.push(row as Row)
    return { rows, whole: true }
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError) return { rows, whole: false }
    throw error
  }
}

const nameOf = ({ document_id: id, sha256 }: Pick<Piece, 'document_id' | 'sha256'>): string =>
  `${id}|${sha256}`

/**
 * Which pieces there were. The table and its index each name every one of them, and one of the two must be readable to
 * its end. Where they differ, both names stand: the false one is of no piece, and is left out only when the true one
 * at its place is found.
 */
function pieceNames(damaged: Raw): ReadonlyMap<number, readonly string[]> {
  const columns = 'SELECT position, document_id, sha256 FROM chunk'
  const table = readUntilDamage<Piece>(damaged, `${columns} NOT INDEXED`)
  const index = readUntilDamage<Piece>(
    damaged,
    `${columns} INDEXED BY sqlite_autoindex_chunk_1 ORDER BY 2, 3`,
  )
  if (!table.whole && !index.whole) throw new Lost('chunk: neither the table nor its index can be read')
  const names = new Map<number, string[]>()
  for (const row of [...index.rows, ...table.rows]) {
    const here = names.get(row.position) ?? []
    if (!here.includes(nameOf(row))) here.push(nameOf(row))
    names.set(row.position, here)
  }
  return names
}

function pieceAt(damaged: Raw, position: number): Piece | null {
  try {
    const row = damaged.prepare('SELECT * FROM chunk NOT INDEXED WHERE position = ?').get(position)
    return (row as Piece | undefined) ?? null
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError) return null
    throw error
  }
}

const isWhole = ({ bytes, sha256 }: Piece): boolean => contentHash(bytes) === sha256

function fromCopies(copies: readonly Raw[], name: string): Piece | null {
  const bar = name.lastIndexOf('|')
  for (const copy of copies) {
    try {
      const found = copy
        .prepare('SELECT * FROM chunk WHERE document_id = ? AND sha256 = ?')
        .get(name.slice(0, bar), name.slice(bar + 1)) as Piece | undefined
      if (found !== undefined && isWhole(found)) return found
    } catch (error) {
      if (!(error instanceof BetterSqlite.SqliteError)) throw error
    }
  }
  return null
}

function savePieces(damaged: Raw, fresh: Raw, copies: readonly Raw[]): number {
  const insert = fresh.prepare('INSERT INTO chunk VALUES (@position, @document_id, @sha256, @local, @bytes)')
  let taken = 0
  for (const [position, names] of pieceNames(damaged)) {
    const here = pieceAt(damaged, position)
    // Under two names, only a copy can say which of them is the true one.
    if (here !== null && names.length === 1 && isWhole(here)) {
      insert.run(here)
      continue
    }
    const found = names.map((name) => fromCopies(copies, name)).find((piece) => piece !== null)
    if (found === undefined || found === null) throw new Lost(`chunk ${position} is nowhere whole`)
    insert.run({ ...found, position, local: here?.local ?? found.local })
    taken += 1
  }
  return taken
}

/** What can be told by nothing but itself has to be readable as a whole. */
function saveTable(damaged: Raw, fresh: Raw, table: string): void {
  const { rows, whole } = readUntilDamage<Record<string, unknown>>(
    damaged,
    `SELECT * FROM ${table} NOT INDEXED`,
  )
  if (!whole) throw new Lost(`${table} cannot be read`)
  // By their places: a name of a column may be what is damaged.
  const columns = fresh.prepare(`SELECT * FROM ${table}`).columns()
  const insert = fresh.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`)
  for (const row of rows) insert.run(...Object.values(row))
}

function copyTruth(damaged: Raw, fresh: Raw, copies: readonly Raw[]): number {
  if (Number(damaged.pragma('user_version', { simple: true })) !== NEWEST_DATABASE) {
    throw new Lost('The version cannot be read')
  }
  return fresh
    .transaction(() => {
      for (const table of truthTables(fresh)) if (table !== 'chunk') saveTable(damaged, fresh, table)
      // The rows of screens are made anew when it is opened.
      fresh.exec(`DELETE FROM setting WHERE key = 'projectionVersion'`)
      return savePieces(damaged, fresh, copies)
    })
    .immediate()
}

/**
 * Makes a sound database in the new file `into` of what a damaged one still holds, or says why it cannot. Nothing is
 * guessed: each piece of a document is taken only under its own hash, here or in one of the `copies` (newest first).
 * `damaged` should be a copy of the file, because SQLite tidies up after itself.
 */
export function salvage(damaged: string, into: string, copies: readonly string[]): Salvage {
  const opened: Raw[] = []
  const open = (file: string, options: BetterSqlite.Options): Raw => {
    const raw = new BetterSqlite(file, options)
    opened.push(raw)
    return raw
  }
  try {
    openDatabase(into).close()
    const fresh = open(into, {})
    const old = open(damaged, {})
    const readable = copies.flatMap((file) => {
      try {
        return [open(file, { readonly: true })]
      } catch {
        return []
      }
    })
    return { state: 'saved', fromCopies: copyTruth(old, fresh, readable) }
  } catch (error) {
    if (error instanceof Lost || error instanceof BetterSqlite.SqliteError)
      return { state: 'lost', why: error.message }
    throw error
  } finally {
    for (const raw of opened) raw.close()
  }
}
