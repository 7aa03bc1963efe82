import BetterSqlite from 'better-sqlite3'
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { AppError } from '#shared/contract/app-error.ts'
import { makeFileAtOnce } from '../storage/make-file-at-once.ts'
import { MIGRATIONS, NEWEST_DATABASE } from './migrations/migrations.ts'
import {
  CREATE_PROJECTION,
  INDEX_TABLES,
  PROJECTION_TABLES,
  PROJECTION_VERSION,
} from './projections/projection-schema.ts'
import { copyRows } from './copied-image.ts'
import { digestOfTables, findDamage } from './find-damage.ts'
import { compactImage, openImage } from './homes/image.ts'
import { createKeptRows } from './kept-rows.ts'
import type { Database } from './schema.ts'

/** Builds typed SQL; running it is `Db`'s, synchronously, so that a transaction cannot be interleaved. */
export const sql = new Kysely<Database>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Reading only: what queries get. */
export interface ReadDb {
  all<Row>(query: Compilable<Row>): readonly Row[]
  first<Row>(query: Compilable<Row>): Row | undefined
  /** Rows that are asked for again and again and seldom change: read once, kept until one of their tables is written. */
  kept<Row>(query: Compilable<Row>): readonly Row[]
}

export interface Db extends ReadDb {
  run(query: Compilable): void
  /**
   * All or nothing. Failures come out as `AppError` with the storage code that fits, after `onRollback`:
   * what is held in memory has to be forgotten then.
   */
  transaction<Result>(work: () => Result, onRollback?: () => void): Result
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

/** SQLite's failures as ours; anything else stays what it was. */
function classify(error: unknown): unknown {
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

function migrate(raw: BetterSqlite.Database): void {
  const current = Number(raw.pragma('user_version', { simple: true }))
  if (current > NEWEST_DATABASE) {
    throw new AppError('database-newer', `Database version ${current}, this program knows ${NEWEST_DATABASE}`)
  }
  for (const migration of MIGRATIONS.filter(({ version }) => version > current)) {
    raw.transaction(() => {
      raw.exec(migration.up)
      raw.pragma(`user_version = ${migration.version}`)
    })()
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

function replaceTruth(raw: BetterSqlite.Database, file: string, after: () => void): void {
  raw.prepare('ATTACH ? AS backup').run(file)
  try {
    raw
      .transaction(() => {
        for (const table of truthTables(raw)) {
          raw.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM backup.${table}`)
        }
        after()
      })
      .immediate()
  } finally {
    raw.exec('DETACH backup')
  }
}

function replaceTruthFromImage(raw: BetterSqlite.Database, image: Uint8Array, after: () => void): void {
  const other = openImage(image)
  try {
    raw
      .transaction(() => {
        for (const table of truthTables(raw)) copyRows(other, raw, table)
        after()
      })
      .immediate()
  } finally {
    other.close()
  }
}

function makeProjectionTables(raw: BetterSqlite.Database): void {
  for (const table of PROJECTION_TABLES) raw.exec(`DROP TABLE IF EXISTS ${table}`)
  raw.exec(CREATE_PROJECTION)
}

/** Written into the list of touched owners where all are. */
const ALL_OWNERS = '*'

/** SQLite itself notes whose rows change, whoever changes them; dropped tables take their triggers with them. */
function watchOwners(raw: BetterSqlite.Database): void {
  raw.exec('CREATE TEMP TABLE IF NOT EXISTS touched (owner_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID')
  raw.prepare('INSERT OR IGNORE INTO touched VALUES (?)').run(ALL_OWNERS)
  for (const [event, row] of [
    ['INSERT', 'NEW'],
    ['UPDATE', 'NEW'],
    ['DELETE', 'OLD'],
  ] as const) {
    raw.exec(`CREATE TEMP TRIGGER IF NOT EXISTS touched_by_${event.toLowerCase()} AFTER ${event} ON main.record
      BEGIN INSERT OR IGNORE INTO touched VALUES (${row}.owner_id); END`)
  }
}

function takeTouched(raw: BetterSqlite.Database): ReadonlySet<string> | 'all' {
  const rows = raw.prepare('DELETE FROM temp.touched RETURNING owner_id').all() as { owner_id: string }[]
  const owners = new Set(rows.map(({ owner_id: ownerId }) => ownerId))
  return owners.has(ALL_OWNERS) ? 'all' : owners
}

function noteProjectionVersion(raw: BetterSqlite.Database): void {
  raw
    .prepare(`INSERT OR REPLACE INTO setting (key, value) VALUES ('projectionVersion', ?)`)
    .run(String(PROJECTION_VERSION))
}

function projectionIsCurrent(raw: BetterSqlite.Database): boolean {
  const row = raw.prepare(`SELECT value FROM setting WHERE key = 'projectionVersion'`).get()
  return (row as { value?: string } | undefined)?.value === String(PROJECTION_VERSION)
}

function open(file: string): BetterSqlite.Database {
  const raw = new BetterSqlite(file, { timeout: 2000 })
  try {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('temp_store = MEMORY')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * Opens the database of a data folder, brings it up to date and makes sure the projection's tables exist. A
 * database of an older program is first copied to `copyBefore`, where that is given.
 */
export function openDatabase(file: string, copyBefore: string | null = null): Db {
  return guarded(() => {
    const raw = open(file)
    let projectionIsEmpty = false
    try {
      if (copyBefore !== null && isOlder(raw)) {
        makeFileAtOnce(copyBefore, (draft) => raw.prepare('VACUUM INTO ?').run(draft))
      }
      migrate(raw)
      if (!projectionIsCurrent(raw)) {
        // Its version is noted together with its rows: cut short in between, it is made anew again.
        raw.transaction(() => makeProjectionTables(raw))()
        projectionIsEmpty = true
      }
      watchOwners(raw)
    } catch (error) {
      raw.close()
      throw error
    }
    return wrap(raw, projectionIsEmpty)
  })
}

/** Where the digests of what was left at the last clean end stand; the first write after a start takes them away. */
export const LEFT_SETTING = 'leftDigests'

function wrap(raw: BetterSqlite.Database, projectionIsEmpty: boolean): Db {
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
    prepare('DELETE FROM setting WHERE key = ?').run(LEFT_SETTING)
    isLeftForgotten = true
  }
  const keptRows = createKeptRows()
  const all = <Row>(query: Compilable<Row>) =>
    guarded(() => {
      const { sql: text, parameters } = query.compile()
      return prepare(text).all(...parameters) as Row[]
    })
  return {
    projectionIsEmpty,
    all,
    kept: (query) => keptRows.get(query.compile(), all),
    first: <Row>(query: Compilable<Row>) =>
      guarded(() => {
        const { sql: text, parameters } = query.compile()
        return prepare(text).get(...parameters) as Row | undefined
      }),
    run: (query) =>
      guarded(() => {
        const compiled = query.compile()
        keptRows.written(compiled)
        forgetLeft()
        prepare(compiled.sql).run(...compiled.parameters)
      }),
    transaction: (work, onRollback) => {
      try {
        return guarded(() => raw.transaction(work).immediate())
      } catch (error) {
        isLeftForgotten = false
        keptRows.clear()
        onRollback?.()
        throw error
      }
    },
    dropProjection: () => {
      statements.clear()
      keptRows.clear()
      guarded(() => {
        makeProjectionTables(raw)
        watchOwners(raw)
        noteProjectionVersion(raw)
      })
    },
    dumpProjection: () => dumpProjection(raw),
    takeTouchedOwners: () => guarded(() => takeTouched(raw)),
    digests: (without) =>
      guarded(() => ({
        rows: digestOfTables(raw, [...ROW_TABLES, ...INDEX_TABLES], () => true),
        rest: digestOfTables(
          raw,
          truthTables(raw).filter((table) => table !== 'chunk'),
          ([key]) => !without.includes(String(key)),
        ),
      })),
    findDamage: () => findDamage(raw),
    quickCheck: () =>
      (raw.pragma('quick_check') as { quick_check: string }[])
        .map((row) => row.quick_check)
        .filter((line) => line !== 'ok'),
    wipeDeleted: () =>
      guarded(() => {
        raw.exec('VACUUM')
        raw.pragma('wal_checkpoint(TRUNCATE)')
      }),
    copyInto: (file) =>
      guarded(() => {
        raw.prepare('VACUUM INTO ?').run(file)
      }),
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
          if (typeof other === 'string') replaceTruth(raw, other, cleared)
          else replaceTruthFromImage(raw, other, cleared)
        } catch (error) {
          isLeftForgotten = false
          keptRows.clear()
          throw error
        }
      }),
    close: () => {
      raw.close()
    },
  }
}
