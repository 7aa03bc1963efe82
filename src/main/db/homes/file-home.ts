import BetterSqlite from 'better-sqlite3'
import { requireFile } from '../../storage/require-file.ts'
import { copyRows } from './copy-rows.ts'
import type { Home } from './home.ts'
import { openImage } from './image.ts'
import { setPragmas } from './pragmas.ts'

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

/** A database in a file that everybody with the folder can read: SQLite itself keeps it. */
export function openFileHome(file: string): Home {
  const raw = open(file)
  /** SQLite goes on writing into a file that has lost its name, and says that it is saved. */
  const requirePlace = (): void => {
    if (!raw.memory && !raw.inTransaction) requireFile(file)
  }
  const writing: Pick<Home, 'raw' | 'run' | 'exec'> = {
    raw,
    run: (statement, _text, parameters) => {
      requirePlace()
      statement.run(...parameters)
    },
    exec: (text) => {
      requirePlace()
      raw.exec(text)
    },
  }
  return {
    ...writing,
    transaction: (work) => {
      requirePlace()
      return raw.transaction(work).immediate()
    },
    wipe() {
      raw.exec('VACUUM')
      raw.pragma('wal_checkpoint(TRUNCATE)')
    },
    copyInto: (to) => void raw.prepare('VACUUM INTO ?').run(to),
    takeTables(from, tables, after) {
      if (typeof from !== 'string') return takeFromImage(writing, from, tables, after)
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
    },
    close: () => void raw.close(),
  }
}
