import BetterSqlite from 'better-sqlite3'
import type { Compilable } from 'kysely'
import { AppError } from '#shared/contract/app-error.ts'
import { storageFailure } from '../core/storage-failure.ts'
import type { Vault } from '../lock/vault.ts'
import { makeFileAtOnce } from '../storage/make-file-at-once.ts'
import { StorageError } from '../storage/storage-error.ts'
import { NEWEST_DATABASE } from './migrations/migrations.ts'
import { stepsFrom } from './migrations/steps-from.ts'
import {
  CREATE_PROJECTION,
  INDEX_TABLES,
  PROJECTION_TABLES,
  PROJECTION_VERSION,
} from './projections/projection-schema.ts'
import { countsOf, digestOf } from './content-facts.ts'
import { digestOfTables, findDamage } from './find-damage.ts'
import { openFileHome } from './homes/file-home.ts'
import type { Home } from './homes/home.ts'
import { compactImage } from './homes/image.ts'
import { openLockedHome } from './homes/locked-home.ts'
import { SCHEMA_DIGESTS, schemaDigests } from './schema-digests.ts'
import { createKeptRows } from './kept-rows.ts'
import { createIndexSettling } from './settle-index.ts'
import { takeTouched, watchOwners } from './touched-owners.ts'

export { sql } from './sql.ts'

/** Reading only: what queries get. */
export interface ReadDb {
  all<Row>(query: Compilable<Row>): readonly Row[]
  first<Row>(query: Compilable<Row>): Row | undefined
  /** Rows that are asked for again and again and seldom change: read once, kept until one of their tables is written. */
  kept<Row>(query: Compilable<Row>): readonly Row[]
  /** The same, kept while only other columns, or only records of other kinds, are changed. */
  keptWhileSame<Row>(query: Compilable<Row>): readonly Row[]
}

export interface Db extends ReadDb {
  run(query: Compilable): void
  /** Says what `keptWhileSame` has to answer from now on: whoever has just written it knows. */
  told<Row>(query: Compilable<Row>, rows: readonly Row[]): void
  /**
   * All or nothing. Failures come out as `AppError` with the storage code that fits, after `onRollback`:
   * what is held in memory has to be forgotten then.
   */
  transaction<Result>(work: () => Result, onRollback?: () => void): Result
  /** Brings the full-text index to what the rows say, as far as the disk lets it; asked before it is read. */
  settleIndex(): void
  /** Has a row of the index written anew later: noted durably, in the transaction that is open. */
  indexLater(searchId: number): void
  /** Organisations whose rows have become others since this was asked last; `all` after the projection was emptied. */
  takeTouchedOwners(): ReadonlySet<string> | 'all'
  /** `true` when the projection is empty or of another version, and has to be made from the documents. */
  readonly projectionIsEmpty: boolean
  /** Empties the projection and notes its version: to be filled in the same transaction. */
  dropProjection(): void
  /** Every projected row as text, in a fixed order: equal dumps are equal projections. */
  dumpProjection(): string
  quickCheck(): readonly string[]
  /**
   * Digests of what screens read, and of what is neither that nor documents' pieces, which have their own; `without`
   * names settings that do not count.
   */
  digests(without: readonly string[]): { readonly rows: string; readonly rest: string }
  /** What a copy made now has to hold: the hash of all documents' pieces, and live records by kind. */
  contents(): { readonly digest: string; readonly counts: Readonly<Record<string, number>> }
  /** What is wrong with the file and with the pieces of documents in it. */
  findDamage(): readonly string[]
  /** Writes the file anew, so that nothing that was deleted is left in it or in what stands beside it. */
  wipeDeleted(): void
  /** A whole, compact copy of the database as it is now, in a new file. */
  copyInto(file: string): void
  /** The same in memory. */
  image(): Uint8Array
  /**
   * Puts the device's own tables of another database of the same version, a file or the image of one, in the place of
   * these, in one transaction with `after`; the projection is left for `after` to make.
   */
  replaceTruth(other: string | Uint8Array, after: () => void): void
  close(): void
}

const STORAGE_CODES: readonly (readonly [RegExp, AppError['code']])[] = [
  [/^SQLITE_FULL/, 'storage-full'],
  [/^SQLITE_READONLY|^SQLITE_CANTOPEN|^SQLITE_PERM/, 'storage-read-only'],
  // A second Komanda was kept out before: this is a backup program, a virus scanner or the like.
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'storage-locked'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB/, 'database-damaged'],
  [/^SQLITE_IOERR/, 'storage-failed'],
]

/** Failures of SQLite and of storage as ours; anything else stays what it was. */
function classify(error: unknown): unknown {
  if (error instanceof StorageError) return storageFailure(error.code, error.message, { cause: error })
  if (!(error instanceof BetterSqlite.SqliteError)) return error
  const code = STORAGE_CODES.find(([pattern]) => pattern.test(error.code))?.[1]
  return code ? new AppError(code, error.message, { cause: error }) : error
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw classify(error)
  }
}

/** Holds something, and a newer program would change its tables. */
function isOlder(raw: BetterSqlite.Database): boolean {
  const current = Number(raw.pragma('user_version', { simple: true }))
  return current > 0 && current < NEWEST_DATABASE
}

function migrate(home: Home): void {
  const current = Number(home.raw.pragma('user_version', { simple: true }))
  if (current > NEWEST_DATABASE) {
    throw new AppError('database-newer', `Database version ${current}, this program knows ${NEWEST_DATABASE}`)
  }
  for (const step of stepsFrom(current)) {
    home.transaction(() => {
      for (const statement of step) home.exec(statement)
    })
  }
}

/** Tables of the projection, with those that the search index keeps behind its own. */
const MADE_TABLES: ReadonlySet<string> = new Set([...PROJECTION_TABLES, ...INDEX_TABLES])

/** The projection's tables of rows; the index keeps words, and can be read only by way of its own. */
const ROW_TABLES = PROJECTION_TABLES.filter((table) => table !== 'search')

/** The words of the index by the record that they are of, each with its column and place. */
const INDEX_DUMP = `
  SELECT record.kind, record.id, record.owner_id, doc,
    group_concat(col || ' ' || offset || ' ' || term, ', ' ORDER BY col, offset, term) AS words
  FROM temp.search_words LEFT JOIN record ON record.search_id = doc
  GROUP BY doc ORDER BY doc`

function dumpProjection(raw: BetterSqlite.Database): string {
  raw.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search, instance)')
  const rows = ROW_TABLES.map((table) => `SELECT * FROM ${table}`)
  return [...rows, INDEX_DUMP]
    .flatMap((query) => [
      query,
      ...raw
        .prepare(query)
        .all()
        .map((row) => JSON.stringify(row)),
    ])
    .join('\n')
}

/** The tables that are no projection: what a backup is about. */
export function truthTables(raw: BetterSqlite.Database): readonly string[] {
  const rows = raw
    .prepare(
      `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all() as { name: string }[]
  return rows.map(({ name }) => name).filter((name) => !MADE_TABLES.has(name))
}

function makeProjectionTables(home: Pick<Home, 'exec'>): void {
  for (const table of PROJECTION_TABLES) home.exec(`DROP TABLE IF EXISTS ${table}`)
  home.exec(CREATE_PROJECTION)
}

const noteProjectionVersion = (home: Home): void =>
  home.exec(
    `INSERT OR REPLACE INTO setting (key, value) VALUES ('projectionVersion', '${PROJECTION_VERSION}')`,
  )

/** Fails where a table that nothing can make again is not as it was made; `false` where rows are not. */
function requireSchema(raw: BetterSqlite.Database): boolean {
  const here = schemaDigests(raw)
  if (here.truth !== SCHEMA_DIGESTS.truth) {
    throw new AppError('database-damaged', 'A table or index is not as it was made')
  }
  return here.rows === SCHEMA_DIGESTS.rows
}

/** What this program says of its own tables is right, so a table that does not answer it is damaged. */
function asDamage(error: unknown): unknown {
  return error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_ERROR'
    ? new AppError('database-damaged', error.message, { cause: error })
    : error
}

function projectionIsCurrent(raw: BetterSqlite.Database): boolean {
  const row = raw.prepare(`SELECT value FROM setting WHERE key = 'projectionVersion'`).get()
  return (row as { value?: string } | undefined)?.value === String(PROJECTION_VERSION)
}

interface OpenOptions {
  readonly copyBefore?: string | null
  readonly vault?: Vault | null
  readonly isWitnessed?: boolean
}

function openUpToDate(
  file: string,
  { copyBefore = null, vault = null, isWitnessed = false }: OpenOptions,
): Db {
  const home = vault === null ? openFileHome(file, isWitnessed) : openLockedHome(file, vault)
  let projectionIsEmpty = false
  try {
    if (copyBefore !== null && isOlder(home.raw)) {
      makeFileAtOnce(copyBefore, (draft) => home.copyInto(draft))
    }
    migrate(home)
    if (!requireSchema(home.raw) || !projectionIsCurrent(home.raw)) {
      // Its version is noted together with its rows: cut short in between, it is made anew again.
      home.transaction(() => makeProjectionTables(home))
      projectionIsEmpty = true
    }
    watchOwners(home.raw)
  } catch (error) {
    home.close()
    throw error
  }
  return wrap(home, projectionIsEmpty)
}

/**
 * Opens the database of a data folder, brings it up to date and makes sure the projection's tables exist. A
 * database of an older program is first copied to `copyBefore`, where that is given. With a `vault` it is a locked file
 * and lives in memory only; without one `:memory:` is a database that nobody keeps. `isWitnessed`: beside an open file it is noted
 * how far it came, and one that ends before that is not opened; a locked one is always witnessed.
 */
export function openDatabase(file: string, options: OpenOptions = {}): Db {
  return guarded(() => {
    try {
      return openUpToDate(file, options)
    } catch (error) {
      throw asDamage(error)
    }
  })
}

/** Room for keys is made once while a database is open, when the first of them is saved. */
function roomFor(home: Home) {
  let state: 'unwanted' | 'wanted' | 'made' = 'unwanted'
  return {
    want(): void {
      if (state === 'unwanted') state = 'wanted'
    },
    make(): void {
      if (state !== 'wanted' || home.raw.inTransaction) return
      state = 'made'
      try {
        home.makeRoom()
      } catch (error) {
        // A full disk, say: what was saved is saved, and keys are slower.
        if (!(error instanceof StorageError)) throw error
      }
    },
    /** What was made is no more. */
    forget(): void {
      state = 'unwanted'
    },
  }
}

/** Where the digests of what was left at the last clean end stand; the first write after a start takes them away. */
export const LEFT_SETTING = 'leftDigests'
const FORGET_LEFT = 'DELETE FROM setting WHERE key = ?'

function wrap(home: Home, projectionIsEmpty: boolean): Db {
  const { raw } = home
  let isLeftForgotten = false
  const statements = new Map<string, BetterSqlite.Statement>()
  const prepare = (text: string): BetterSqlite.Statement => {
    let statement = statements.get(text)
    if (!statement) {
      statement = raw.prepare(text)
      statements.set(text, statement)
    }
    return statement
  }
  // An end that cannot note what it leaves must not leave what an earlier one noted.
  const forgetLeft = (): void => {
    if (isLeftForgotten) return
    home.run(prepare(FORGET_LEFT), FORGET_LEFT, [LEFT_SETTING])
    isLeftForgotten = true
  }
  const keptRows = createKeptRows()
  const all = <Row>(query: Compilable<Row>) =>
    guarded(() => {
      const { sql: text, parameters } = query.compile()
      return prepare(text).all(...parameters) as Row[]
    })
  const writing: Pick<Db, 'all' | 'run' | 'transaction'> = {
    all,
    run: (query) =>
      guarded(() => {
        const compiled = query.compile()
        keptRows.written(compiled)
        forgetLeft()
        home.run(prepare(compiled.sql), compiled.sql, compiled.parameters)
      }),
    transaction: (work, onRollback) => {
      try {
        const result = guarded(() => home.transaction(work))
        room.make()
        return result
      } catch (error) {
        isLeftForgotten = false
        keptRows.clear()
        onRollback?.()
        throw error
      }
    },
  }
  const index = createIndexSettling(writing, () => home.tidy())
  const room = roomFor(home)
  return {
    projectionIsEmpty,
    ...writing,
    settleIndex: index.settle,
    indexLater: (searchId) => {
      index.later(searchId)
      room.want()
    },
    kept: (query) => keptRows.get(query.compile(), 'anything', all),
    keptWhileSame: (query) => keptRows.get(query.compile(), 'matter', all),
    told: (query, rows) => keptRows.told(query.compile(), rows),
    first: <Row>(query: Compilable<Row>) =>
      guarded(() => {
        const { sql: text, parameters } = query.compile()
        return prepare(text).get(...parameters) as Row | undefined
      }),
    dropProjection: () => {
      statements.clear()
      keptRows.clear()
      guarded(() => {
        makeProjectionTables(home)
        watchOwners(raw)
        noteProjectionVersion(home)
      })
    },
    dumpProjection: () => {
      index.settle()
      return dumpProjection(raw)
    },
    takeTouchedOwners: () => guarded(() => takeTouched(raw)),
    digests: (without) => {
      index.settle()
      return guarded(() => ({
        rows: digestOfTables(raw, [...ROW_TABLES, ...INDEX_TABLES], () => true),
        rest: digestOfTables(
          raw,
          truthTables(raw).filter((table) => table !== 'chunk'),
          ([key]) => !without.includes(String(key)),
        ),
      }))
    },
    contents: () => guarded(() => ({ digest: digestOf(raw), counts: countsOf(raw) })),
    findDamage: () => findDamage(raw),
    quickCheck: () =>
      (raw.pragma('quick_check') as { quick_check: string }[])
        .map((row) => row.quick_check)
        .filter((line) => line !== 'ok'),
    wipeDeleted: () => {
      // Words that were deleted stand in the index until it is settled.
      index.settle()
      guarded(() => home.wipe())
      room.forget()
    },
    copyInto: (file) => {
      index.settle()
      guarded(() => home.copyInto(file))
    },
    image: () => guarded(() => compactImage(raw)),
    replaceTruth: (other, after) =>
      guarded(() => {
        const cleared = (): void => {
          isLeftForgotten = false
          forgetLeft()
          keptRows.clear()
          after()
        }
        try {
          home.takeTables(other, truthTables(raw), cleared)
        } catch (error) {
          isLeftForgotten = false
          keptRows.clear()
          throw error
        }
      }),
    close: () => {
      index.stop()
      home.close()
    },
  }
}
