import type { Migration } from './migration.ts'

/**
 * Bundles that carry a file of an annex: the content lies in the folder of files and not here a second time;
 * `bytes` then holds the bundle's own description, and `size` is that of the whole bundle.
 */
export const attachments: Migration = {
  version: 4,
  up: `
    ALTER TABLE own_segment ADD COLUMN content_sha256 TEXT;
    ALTER TABLE own_segment ADD COLUMN size INTEGER;
    CREATE TABLE received_content (
      space_id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (space_id, sha256)
    ) STRICT, WITHOUT ROWID;
  `,
}
