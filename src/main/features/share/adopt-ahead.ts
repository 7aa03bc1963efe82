import { AppError } from '#shared/contract/app-error.ts'
import type { Core } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import type { BundleFrame } from '../../share/bundle-frames.ts'
import type { AheadBundle } from '../../share/own-folder.ts'
import { carriedFile, isFileFrame } from './attachment-frames.ts'
import { keptBytes } from './own-segments.ts'
import { keepFiles } from './received-contents.ts'
import { framesByDocument, guardDocuments, storeDocuments } from './store-frames.ts'

function audienceOf(frames: readonly BundleFrame[]): string {
  if (carriedFile(frames) !== null) return 'file'
  return frames.some(({ docId }) => docId.endsWith('|text')) ? 'text' : 'facts'
}

/**
 * Takes in bundles this very device wrote and its database does not know: the database is an older copy.
 * What was handed over comes back, and its numbers are not given twice.
 */
export async function adoptAhead(core: Core, spaceId: string, ahead: readonly AheadBundle[]): Promise<void> {
  for (const { key, contentHash, bundle, bytes } of ahead) {
    const file = carriedFile(bundle.frames)
    const documents = framesByDocument(bundle.frames.filter((frame) => !isFileFrame(frame)))
    await keepFiles(core, spaceId, bundle.frames)
    const guarded = await guardDocuments(core, documents)
    if (!guarded.ok)
      throw new AppError('file-unreadable', `${key}: ${guarded.reason}`, { details: { reason: key } })
    core.db.transaction(
      () => {
        storeDocuments(core, documents)
        core.db.run(
          sql.insertInto('own_segment').values({
            space_id: spaceId,
            device_id: bundle.meta.deviceId,
            sequence: bundle.meta.sequence,
            kind: bundle.meta.kind === 'snapshot' ? 'snapshot' : 'segment',
            file: key,
            sha256: contentHash,
            audience: audienceOf(bundle.frames),
            created_at: bundle.meta.createdAt,
            up_to_position: 0,
            records: 0,
            written: 1,
            bytes: keptBytes(bytes, bundle.description, file !== null),
            content_sha256: file,
            size: bytes.length,
          }),
        )
      },
      () => core.shelf.forgetAll(),
    )
  }
}
