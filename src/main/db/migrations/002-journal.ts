import type { Migration } from './migration.ts'

/** What was changed on this device, step by step, so that each step can be taken back and done again. */
export const journal: Migration = {
  version: 2,
  up: `
    CREATE TABLE journal (
      entry INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      source TEXT NOT NULL,
      undone INTEGER NOT NULL,
      changes TEXT NOT NULL
    ) STRICT;
  `,
}
