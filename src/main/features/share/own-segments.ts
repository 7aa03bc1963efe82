import { type Db, type ReadDb, sql } from '../../db/database.ts'
import type { OwnBundle } from '../../share/own-folder.ts'
import type { PreparedBundle } from '../../share/outbox-writer.ts'

/** This device's own bundles in one space; the bytes are read only when one has to be written again. */
export function ownBundles(db: ReadDb, spaceId: string, deviceId: string): readonly OwnBundle[] {
  return db
    .all(
      sql
        .selectFrom('own_segment')
        .select(['kind', 'sequence', 'sha256', (eb) => eb.fn<number>('length', ['bytes']).as('size')])
        .where('space_id', '=', spaceId)
        .where('device_id', '=', deviceId)
        .orderBy('sequence'),
    )
    .map(({ kind, sequence, sha256, size }) => ({
      kind: kind === 'snapshot' ? 'snapshot' : 'segment',
      sequence,
      contentHash: sha256,
      size,
      bytes: () => {
        const row = db.first(
          sql
            .selectFrom('own_segment')
            .select('bytes')
            .where('space_id', '=', spaceId)
            .where('device_id', '=', deviceId)
            .where('sequence', '=', sequence),
        )
        return Promise.resolve(row?.bytes ?? new Uint8Array())
      },
    }))
}

export interface SegmentFacts {
  readonly spaceId: string
  readonly deviceId: string
  readonly audience: string
  readonly upToPosition: number
  readonly records: number
  readonly createdAt: string
}

export function rememberSegment(db: Db, prepared: PreparedBundle, facts: SegmentFacts): void {
  db.run(
    sql.insertInto('own_segment').values({
      space_id: facts.spaceId,
      device_id: facts.deviceId,
      sequence: prepared.sequence,
      kind: prepared.kind,
      file: prepared.key,
      sha256: prepared.contentHash,
      audience: facts.audience,
      created_at: facts.createdAt,
      up_to_position: facts.upToPosition,
      records: facts.records,
      written: 0,
      bytes: prepared.bytes,
    }),
  )
}

export function markWritten(db: Db, spaceId: string, deviceId: string): void {
  db.run(
    sql
      .updateTable('own_segment')
      .set({ written: 1 })
      .where('space_id', '=', spaceId)
      .where('device_id', '=', deviceId),
  )
}
