import type { Migration } from './migration.ts'

/** Undoing merges, whose devices are trusted, who has seen what, and files that never finish arriving. */
export const exchange: Migration = {
  version: 3,
  up: `
    ALTER TABLE merge ADD COLUMN records INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE merge ADD COLUMN undone_at TEXT;
    CREATE TABLE undone_span (
      merge_id TEXT NOT NULL,
      document_id TEXT NOT NULL,
      own INTEGER NOT NULL,
      before_heads TEXT NOT NULL,
      after_heads TEXT NOT NULL,
      PRIMARY KEY (merge_id, document_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX undone_span_document ON undone_span (document_id);
    ALTER TABLE device ADD COLUMN trust TEXT NOT NULL DEFAULT 'seen';
    ALTER TABLE device ADD COLUMN trusted_at TEXT;
    CREATE TABLE receipt (
      space_id TEXT NOT NULL,
      device_id TEXT NOT NULL,
      org_id TEXT NOT NULL,
      of_device_id TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (space_id, device_id, of_device_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE arriving_file (
      space_id TEXT NOT NULL,
      file TEXT NOT NULL,
      size INTEGER NOT NULL,
      since TEXT NOT NULL,
      PRIMARY KEY (space_id, file)
    ) STRICT, WITHOUT ROWID;
  `,
}
