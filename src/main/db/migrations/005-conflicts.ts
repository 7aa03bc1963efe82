import type { Migration } from './migration.ts'

/** Fields that two devices gave different values and nobody has decided; the values stay in the documents. */
export const conflicts: Migration = {
  version: 5,
  up: `
    CREATE TABLE open_conflict (
      owner_id TEXT NOT NULL,
      bucket TEXT NOT NULL,
      audience TEXT NOT NULL,
      record_key TEXT NOT NULL,
      path TEXT NOT NULL,
      found_at TEXT NOT NULL,
      PRIMARY KEY (owner_id, bucket, audience, record_key, path)
    ) STRICT, WITHOUT ROWID;
  `,
}
