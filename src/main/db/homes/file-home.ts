import BetterSqlite from 'better-sqlite3'
import { lengthenFile } from '../../storage/lengthen-file.ts'
import { requireFile } from '../../storage/require-file.ts'
import { copyRows } from './copy-rows.ts'
import { type FileWitness, openFileWitness, requireReach } from './file-witness.ts'
import type { Home } from './home.ts'
import { openImage } from './image.ts'
import { setPragmas } from './pragmas.ts'

/** A little more than SQLite lets its log become before it takes it over: a thousand pages. */
const LOG_BYTES = 5 * 1024 * 1024

function open(file: string): BetterSqlite.Database {
  const raw = new BetterSqlite(file, { timeout: 2000 })
  try {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    setPragmas(raw)
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

function takeTables(
  home: Pick<Home, 'raw' | 'run' | 'exec'>,
  from: string | Uint8Array,
  tables: readonly string[],
  after: () => void,
): void {
  if (typeof from !== 'string') return takeFromImage(home, from, tables, after)
  const { raw } = home
  raw.prepare('ATTACH ? AS backup').run(from)
  try {
    raw
      .transaction(() => {
        for (const table of tables) {
          raw.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM backup.${table}`)
        }
        after()
      })
      .immediate()
  } finally {
    raw.exec('DETACH backup')
  }
}

function takeFromImage(
  home: Pick<Home, 'raw' | 'run' | 'exec'>,
  image: Uint8Array,
  tables: readonly string[],
  after: () => void,
): void {
  const other = openImage(image)
  try {
    home.raw
      .transaction(() => {
        for (const table of tables) copyRows(other, home, table)
        after()
      })
      .immediate()
  } finally {
    other.close()
  }
}

/**
 * A database in a file that everybody with the folder can read: SQLite itself keeps it. `isWitnessed`: how far it came is noted
 * beside it, and one that ends before that is damage.
 */
export function openFileHome(file: string, isWitnessed = false): Home {
  if (isWitnessed) requireReach(file)
  const raw = open(file)
  const witness = isWitnessed ? witnessOf(file, raw) : null
  /** SQLite goes on writing into a file that has lost its name, and says that it is saved. */
  const requirePlace = (): void => {
    if (!raw.memory && !raw.inTransaction) requireFile(file)
  }
  const saving = <Result>(work: () => Result): Result => {
    requirePlace()
    const result = work()
    if (!raw.inTransaction) witness?.testify()
    return result
  }
  const writing: Pick<Home, 'raw' | 'run' | 'exec'> = {
    raw,
    run: (statement, _text, parameters) => saving(() => void statement.run(...parameters)),
    exec: (text) => saving(() => void raw.exec(text)),
  }
  // Made once: making one costs more than beginning and ending it.
  const inTransaction = raw.transaction((work: () => unknown) => work())
  return {
    ...writing,
    transaction: <Result>(work: () => Result) => saving(() => inTransaction.immediate(work) as Result),
    tidy: () => void raw.pragma('wal_checkpoint(PASSIVE)'),
    makeRoom() {
      if (!raw.memory) lengthenFile(`${file}-wal`, LOG_BYTES)
    },
    wipe() {
      raw.exec('VACUUM')
      raw.pragma('wal_checkpoint(TRUNCATE)')
    },
    copyInto: (to) => void raw.prepare('VACUUM INTO ?').run(to),
    takeTables(from, tables, after) {
      saving(() => takeTables(writing, from, tables, after))
    },
    close() {
      raw.close()
      witness?.close()
    },
  }
}

function witnessOf(file: string, raw: BetterSqlite.Database): FileWitness {
  try {
    return openFileWitness(file, raw)
  } catch (error) {
    raw.close()
    throw error
  }
}
