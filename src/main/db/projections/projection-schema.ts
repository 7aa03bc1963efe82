/** Raise it whenever the tables below, or what is written into them, change: they are then made again. */
export const PROJECTION_VERSION = 12

export const PROJECTION_TABLES = ['document', 'record', 'link', 'joined', 'unindexed', 'search'] as const

/** What the full-text index keeps itself in. */
export const INDEX_TABLES = ['search_data', 'search_idx', 'search_docsize', 'search_config'] as const

export const CREATE_PROJECTION = `
  CREATE TABLE document (
    document_id TEXT PRIMARY KEY,
    owner_id TEXT NOT NULL,
    bucket TEXT NOT NULL,
    audience TEXT NOT NULL,
    heads TEXT NOT NULL,
    missing INTEGER NOT NULL,
    read_only INTEGER NOT NULL,
    changed_at TEXT,
    changed_by TEXT NOT NULL,
    changed_hash TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE record (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    bucket TEXT NOT NULL,
    main INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    institution_id TEXT,
    title TEXT NOT NULL,
    date TEXT,
    number TEXT,
    state TEXT,
    search_id INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (kind, id, owner_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_by_id ON record (id);
  CREATE INDEX record_by_institution ON record (kind, institution_id, date);
  CREATE INDEX record_by_search ON record (search_id, main, deleted, institution_id, title, date, number, state);
  CREATE INDEX record_aside ON record (main) WHERE main = 0;
  CREATE INDEX record_by_bucket ON record (owner_id, bucket);
  CREATE TABLE link (
    from_kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    field TEXT NOT NULL,
    to_id TEXT NOT NULL,
    PRIMARY KEY (from_kind, from_id, owner_id, field, to_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX link_to ON link (to_id);
  CREATE TABLE joined (
    owner_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    into_id TEXT NOT NULL,
    PRIMARY KEY (owner_id, kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE unindexed (search_id INTEGER PRIMARY KEY) STRICT;
  CREATE VIRTUAL TABLE search USING fts5(
    head, body, people, decisions, marks, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
  );
`
