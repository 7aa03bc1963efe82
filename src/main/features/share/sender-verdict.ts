import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import { decidedTrust } from './devices.ts'

/** Why a bundle waits until a person has looked at it. */
export type SenderDoubt = 'other-key' | 'not-its-documents' | 'revoked' | 'not-paired'

/**
 * `not-for-us`: another school's bundle on a school's PC; nothing to tell. `unknown-sender`: it claims to be a
 * device whose key we know and is signed by another one, changes documents that are not its own, was revoked, or is
 * not paired where only paired devices are believed.
 */
export type SenderVerdict =
  | { readonly state: 'accepted' }
  | { readonly state: 'not-for-us' }
  | { readonly state: 'unknown-sender'; readonly reason: SenderDoubt }

/**
 * What speaks against a device: another key, organisation or role than it was known by, or what people decided.
 * Without `strict` the first key seen of a device is believed.
 */
export function doubtAbout(db: ReadDb, meta: BundleMeta, strict: boolean): SenderDoubt | null {
  const known = db.first(
    sql.selectFrom('device').select(['public_key', 'org_id', 'role']).where('device_id', '=', meta.deviceId),
  )
  if (known && known.public_key !== meta.publicKey) return 'other-key'
  if (known && (known.org_id !== meta.orgId || known.role !== meta.role)) return 'not-its-documents'
  const trust = decidedTrust(db, meta.deviceId, meta.publicKey)
  if (trust === 'revoked') return 'revoked'
  return strict && trust !== 'paired' ? 'not-paired' : null
}

/** Whose bundle this is to us, and whether it keeps to its own documents. */
export function judgeSender(
  db: ReadDb,
  workspace: Workspace,
  bundle: Bundle,
  strict: boolean,
): SenderVerdict {
  const { meta, frames } = bundle
  const isOwnOrganisation = meta.orgId === workspace.workspaceId
  const doubt = doubtAbout(db, meta, strict)
  const isForUs = workspace.role === 'municipality' || isOwnOrganisation || meta.role === 'municipality'
  // What is not for us is not worth a question, unless it poses as somebody else.
  if (!isForUs && doubt !== 'other-key') return { state: 'not-for-us' }
  if (doubt) return { state: 'unknown-sender', reason: doubt }
  const strangers = frames.some((frame) => parseDocumentId(frame.docId)?.ownerId !== meta.orgId)
  return strangers ? { state: 'unknown-sender', reason: 'not-its-documents' } : { state: 'accepted' }
}

/** Text documents stay inside the organisation that wrote them. */
export function framesForUs(workspace: Workspace, bundle: Bundle): Bundle['frames'] {
  if (bundle.meta.orgId === workspace.workspaceId) return bundle.frames
  return bundle.frames.filter((frame) => parseDocumentId(frame.docId)?.audience === 'facts')
}
