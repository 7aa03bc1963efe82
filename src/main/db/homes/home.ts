import type BetterSqlite from 'better-sqlite3'

/** An open database and how what is written into it becomes durable. Failures come out as SQLite's or storage's own. */
export interface Home {
  readonly raw: BetterSqlite.Database
  /** Runs one writing statement, in the transaction that is open or as one of its own. */
  run(statement: BetterSqlite.Statement, text: string, parameters: readonly unknown[]): void
  /** The same for words of SQL that may be several statements. */
  exec(text: string): void
  /** All or nothing; inside another one, a part of it. When it returns, the outermost is on the medium. */
  transaction<Result>(work: () => Result): Result
  /** Does in a pause what else a key would now and then have to wait for; what cannot be done waits for another time. */
  tidy(): void
  /** Has what keys are written into lie ready on the medium, as long as it usually gets. */
  makeRoom(): void
  /** Writes everything anew, so that nothing that was deleted is left. */
  wipe(): void
  /** A whole, compact copy in a new file, kept as this database is. */
  copyInto(file: string): void
  /** Rows of the same tables of another database, a file or an image of one, take the place of the rows here, in one transaction with `after`. */
  takeTables(other: string | Uint8Array, tables: readonly string[], after: () => void): void
  close(): void
}
