import type { Migration } from './migration.ts'

export const begin: Migration = {
  version: 1,
  up: `
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;
    CREATE TABLE chunk (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      document_id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      local INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (document_id, sha256)
    ) STRICT;
    CREATE INDEX chunk_local ON chunk (position) WHERE local = 1;
    CREATE TABLE own_segment (
      space_id TEXT NOT NULL,
      device_id TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      audience TEXT NOT NULL,
      created_at TEXT NOT NULL,
      up_to_position INTEGER NOT NULL,
      records INTEGER NOT NULL,
      written INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (space_id, device_id, sequence)
    ) STRICT;
    CREATE TABLE device (
      device_id TEXT PRIMARY KEY,
      org_id TEXT NOT NULL,
      org_name TEXT NOT NULL,
      role TEXT NOT NULL,
      label TEXT NOT NULL,
      public_key TEXT NOT NULL,
      last_sequence INTEGER NOT NULL,
      last_created_at TEXT NOT NULL,
      last_received_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE merge (
      merge_id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      from_position INTEGER NOT NULL,
      to_position INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE seen_file (
      space_id TEXT NOT NULL,
      file TEXT NOT NULL,
      size INTEGER NOT NULL,
      modified_ms REAL NOT NULL,
      sha256 TEXT,
      verdict TEXT NOT NULL,
      judged_format INTEGER NOT NULL,
      judged_schema INTEGER NOT NULL,
      PRIMARY KEY (space_id, file)
    ) STRICT;
    CREATE TABLE received_bundle (
      sha256 TEXT PRIMARY KEY,
      space_id TEXT NOT NULL,
      file TEXT NOT NULL,
      org_id TEXT NOT NULL,
      org_name TEXT NOT NULL,
      role TEXT NOT NULL,
      device_id TEXT NOT NULL,
      device_label TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL,
      created_at TEXT NOT NULL,
      received_at TEXT NOT NULL,
      state TEXT NOT NULL,
      reason TEXT NOT NULL,
      merge_id TEXT
    ) STRICT;
    CREATE INDEX received_bundle_org ON received_bundle (org_id, received_at);
  `,
}
