import BetterSqlite from 'better-sqlite3'

/** Where a database's first page tells that a log may stand beside it: 1 means none (SQLite's file format, 1.3.3). */
export const FORMAT_PLACES = [18, 19] as const
const NO_LOG = 1

/** A database in memory that is this image of a file, which may be one with a log that is empty. */
export function openImage(image: Uint8Array): BetterSqlite.Database {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.length)
  for (const place of FORMAT_PLACES) if (bytes.length > place && bytes[place] === 2) bytes[place] = NO_LOG
  return new BetterSqlite(bytes)
}

/** What a database holds as a file would, without what was deleted. */
export function compactImage(raw: BetterSqlite.Database): Uint8Array {
  const copy = openImage(raw.serialize())
  try {
    copy.exec('VACUUM')
    return copy.serialize()
  } finally {
    copy.close()
  }
}
