import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'

/**
 * `not-for-us`: another school's bundle on a school's PC; nothing to tell. `unknown-sender`: it claims to be
 * a device whose key we know and is signed by another one, or it changes documents that are not its own.
 */
export type SenderVerdict =
  | { readonly state: 'accepted' }
  | { readonly state: 'not-for-us' }
  | { readonly state: 'unknown-sender'; readonly reason: 'other-key' | 'not-its-documents' }

function hasOtherKey(db: ReadDb, meta: BundleMeta): boolean {
  const known = db.first(sql.selectFrom('device').select('public_key').where('device_id', '=', meta.deviceId))
  return known !== undefined && known.public_key !== meta.publicKey
}

/** Whether what a bundle says of its device may be believed: its key is the known one, or the first one seen. */
export const isBelieved = (db: ReadDb, meta: BundleMeta): boolean => !hasOtherKey(db, meta)

/** Whose bundle this is to us, and whether it keeps to its own documents. */
export function judgeSender(db: ReadDb, workspace: Workspace, bundle: Bundle): SenderVerdict {
  const { meta, frames } = bundle
  if (hasOtherKey(db, meta)) return { state: 'unknown-sender', reason: 'other-key' }
  const isOwnOrganisation = meta.orgId === workspace.workspaceId
  if (workspace.role === 'institution' && !isOwnOrganisation && meta.role !== 'municipality') {
    return { state: 'not-for-us' }
  }
  const strangers = frames.some((frame) => parseDocumentId(frame.docId)?.ownerId !== meta.orgId)
  return strangers ? { state: 'unknown-sender', reason: 'not-its-documents' } : { state: 'accepted' }
}

/** Text documents stay inside the organisation that wrote them. */
export function framesForUs(workspace: Workspace, bundle: Bundle): Bundle['frames'] {
  if (bundle.meta.orgId === workspace.workspaceId) return bundle.frames
  return bundle.frames.filter((frame) => parseDocumentId(frame.docId)?.audience === 'facts')
}
