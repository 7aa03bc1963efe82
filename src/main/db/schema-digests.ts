import type BetterSqlite from 'better-sqlite3'
import { contentHash } from '../storage/content-hash.ts'
import { INDEX_TABLES, PROJECTION_TABLES } from './projections/projection-schema.ts'

/**
 * Of tables and indexes as this program's migrations and its projection make them. A flipped bit in the name of a column is found by no
 * check of SQLite. Who adds a migration or raises `PROJECTION_VERSION` writes the new one here; nobody else ever has to.
 */
export const SCHEMA_DIGESTS = {
  truth: 'a19340c74dedb2c7110eff4731a443f6d9e664440476b9a9a46185d571fa54cb',
  rows: '63e2bd7fb96b8294a8b319ed477e2a649ba0d7600774a5e27bd520caeaf5860f',
} as const

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')
const ROWS = quoted(PROJECTION_TABLES)
/** The full-text index makes these by itself, each version of SQLite in its own words. */
const MADE_BY_SQLITE = `name LIKE 'sqlite\\_%' ESCAPE '\\' OR tbl_name IN (${quoted(INDEX_TABLES)})`

const digestWhere = (raw: BetterSqlite.Database, which: string): string =>
  contentHash(
    Buffer.from(
      JSON.stringify(
        raw
          .prepare(
            `SELECT type, name, tbl_name, sql FROM main.sqlite_master WHERE ${which} AND NOT (${MADE_BY_SQLITE}) ORDER BY 1, 2`,
          )
          .raw()
          .all(),
      ),
    ),
  )

/** The same of a database that is open and up to date. */
export const schemaDigests = (
  raw: BetterSqlite.Database,
): { readonly truth: string; readonly rows: string } => ({
  truth: digestWhere(raw, `tbl_name NOT IN (${ROWS})`),
  rows: digestWhere(raw, `tbl_name IN (${ROWS})`),
})
