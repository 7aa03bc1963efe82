import { z } from 'zod'
import { type Db, type ReadDb, sql } from '../../db/database.ts'
import { sealEnvelope } from '../../share/bundle-envelope.ts'
import { decodeUtf8, encodeFrames } from '../../share/bundle-frames.ts'
import { isSealedDescription, resealBundle } from '../../share/seal/sealed-bundle.ts'
import type { FindKey } from '../../share/seal/sealed-meta.ts'
import type { OwnBundle } from '../../share/own-folder.ts'
import type { PreparedBundle } from '../../share/outbox-writer.ts'
import type { ContentStore } from '../../storage/content-store.ts'
import { fileFrames } from './attachment-frames.ts'

const Owner = z.looseObject({ orgId: z.string() })

/** A bundle that carries a file, made again from its description and the content; `null` without the content or its key. */
async function withContent(
  description: Uint8Array,
  sha256: string,
  files: ContentStore,
  findKey: FindKey,
): Promise<Uint8Array | null> {
  const content = await files.get(sha256)
  if (content.state !== 'found') return null
  if (isSealedDescription(description)) {
    return resealBundle(description, (orgId) => fileFrames(orgId, sha256, content.bytes), findKey)
  }
  const { orgId } = Owner.parse(JSON.parse(decodeUtf8(description) ?? ''))
  return sealEnvelope(description, encodeFrames(fileFrames(orgId, sha256, content.bytes)))
}

/** This device's own bundles in one space; the bytes are read only when one has to be written again. */
export function ownBundles(
  db: ReadDb,
  spaceId: string,
  deviceId: string,
  files: ContentStore,
  findKey: FindKey,
): readonly OwnBundle[] {
  return db
    .all(
      sql
        .selectFrom('own_segment')
        .select(['kind', 'sequence', 'sha256', 'content_sha256'])
        .select((eb) => eb.fn.coalesce('size', eb.fn<number>('length', ['bytes'])).as('size'))
        .where('space_id', '=', spaceId)
        .where('device_id', '=', deviceId)
        .orderBy('sequence'),
    )
    .map(({ kind, sequence, sha256, size, content_sha256: content }) => ({
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
        if (row === undefined) return Promise.resolve(null)
        return content === null ? Promise.resolve(row.bytes) : withContent(row.bytes, content, files, findKey)
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
  /** The file it carries, where it carries one. */
  readonly contentSha256?: string
}

/** What is kept of a bundle: all of it, or without the file that lies in the folder of files anyway. */
export function keptBytes(bytes: Uint8Array, description: Uint8Array, hasContent: boolean): Uint8Array {
  return hasContent ? description.slice() : bytes
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
      bytes: keptBytes(prepared.bytes, prepared.description, facts.contentSha256 !== undefined),
      content_sha256: facts.contentSha256 ?? null,
      size: prepared.bytes.length,
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
