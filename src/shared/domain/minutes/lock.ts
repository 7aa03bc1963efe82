import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'

/**
 * Why a stored record may not become the next one; `null` where it may. Registered minutes are a paper
 * that was given out: they change only after being reopened with a reason.
 */
export function lockReason(kind: Kind, stored: AnyRecord, next: AnyRecord | 'removed'): 'registered' | null {
  if (kind !== 'meeting') return null
  const before = stored as RecordOf<'meeting'>
  if (before.state !== 'registered') return null
  if (next === 'removed') return 'registered'
  const after = next as RecordOf<'meeting'>
  if (after.state === 'reopened' && after.reopenReason.trim() !== '') return null
  return JSON.stringify(before) === JSON.stringify(after) ? null : 'registered'
}
