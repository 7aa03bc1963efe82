import type { BundleMeta } from '../../share/bundle-meta.ts'
import { type Db, type ReadDb, sql } from '../../db/database.ts'
import type { SeenFile } from '../../share/scan.ts'

/** What earlier looks at the share remembered, by key. */
export function seenFiles(db: ReadDb, spaceId: string): ReadonlyMap<string, SeenFile> {
  const rows = db.all(sql.selectFrom('seen_file').selectAll().where('space_id', '=', spaceId))
  return new Map(
    rows.map((row) => [
      row.file,
      {
        key: row.file,
        size: row.size,
        modifiedMs: row.modified_ms,
        contentHash: row.sha256,
        verdict: row.verdict as SeenFile['verdict'],
        judgedAs: { format: row.judged_format, schema: row.judged_schema },
      },
    ]),
  )
}

export function rememberFile(db: Db, spaceId: string, file: SeenFile): void {
  db.run(
    sql.replaceInto('seen_file').values({
      space_id: spaceId,
      file: file.key,
      size: file.size,
      modified_ms: file.modifiedMs,
      sha256: file.contentHash,
      verdict: file.verdict,
      judged_format: file.judgedAs.format,
      judged_schema: file.judgedAs.schema,
    }),
  )
}

export const hasReceived = (db: ReadDb, sha256: string): boolean =>
  db.first(sql.selectFrom('received_bundle').select('sha256').where('sha256', '=', sha256)) !== undefined

export const isOwnContent = (db: ReadDb, sha256: string): boolean =>
  db.first(sql.selectFrom('own_segment').select('sequence').where('sha256', '=', sha256)) !== undefined

export interface Received {
  readonly spaceId: string
  readonly file: string
  readonly sha256: string
  readonly meta: BundleMeta
  readonly at: string
  readonly state: string
  readonly reason: string
  readonly mergeId: string | null
}

export function rememberBundle(db: Db, received: Received): void {
  const { meta } = received
  db.run(
    sql.replaceInto('received_bundle').values({
      sha256: received.sha256,
      space_id: received.spaceId,
      file: received.file,
      org_id: meta.orgId,
      org_name: meta.orgName,
      role: meta.role,
      device_id: meta.deviceId,
      device_label: meta.deviceLabel,
      sequence: meta.sequence,
      kind: meta.kind,
      created_at: meta.createdAt,
      received_at: received.at,
      state: received.state,
      reason: received.reason,
      merge_id: received.mergeId,
    }),
  )
}

/** Notes a device's sign of life; the key seen first stays. */
export function rememberDevice(db: Db, meta: BundleMeta, at: string): void {
  const row = {
    org_id: meta.orgId,
    org_name: meta.orgName,
    role: meta.role,
    label: meta.deviceLabel,
    last_sequence: meta.sequence,
    last_created_at: meta.createdAt,
    last_received_at: at,
  }
  db.run(
    sql
      .insertInto('device')
      .values({ device_id: meta.deviceId, public_key: meta.publicKey, ...row })
      .onConflict((conflict) => conflict.column('device_id').doUpdateSet(row)),
  )
}

export function lastCreatedAt(db: ReadDb, deviceId: string): string | null {
  const row = db.first(sql.selectFrom('device').select('last_created_at').where('device_id', '=', deviceId))
  return row?.last_created_at ?? null
}
