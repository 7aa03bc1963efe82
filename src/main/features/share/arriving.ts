import { type Db, sql } from '../../db/database.ts'
import type { ScanItem } from '../../share/scan.ts'

const DAY_MS = 86_400_000

/** How long a file may grow before it is said that its copying has broken off. */
const PATIENCE_MS = DAY_MS

/** Notes a file that is not whole yet; `true` when it has not grown for more than a day. */
export function isStuck(db: Db, spaceId: string, { file }: ScanItem, now: string): boolean {
  const known = db.first(
    sql
      .selectFrom('arriving_file')
      .select(['since', 'size'])
      .where('space_id', '=', spaceId)
      .where('file', '=', file.key),
  )
  if (known?.size === file.size) return Date.parse(now) - Date.parse(known.since) > PATIENCE_MS
  db.run(
    sql
      .replaceInto('arriving_file')
      .values({ space_id: spaceId, file: file.key, size: file.size, since: now }),
  )
  return false
}
