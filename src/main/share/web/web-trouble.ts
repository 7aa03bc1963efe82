import type { ShareErrorCode } from '../share-store.ts'

const BY_STATUS: ReadonlyMap<number, ShareErrorCode> = new Map([
  [401, 'signed-out'],
  [403, 'not-permitted'],
  [404, 'missing'],
  [407, 'not-permitted'],
  [408, 'no-answer'],
  // A parent that is not there.
  [409, 'missing'],
  [410, 'missing'],
  [413, 'not-permitted'],
  [423, 'locked'],
  [425, 'no-answer'],
  [429, 'no-answer'],
  [507, 'full'],
])

/** What a status that was not hoped for means. Troubles of the server itself pass; what else it says is no share. */
export const troubleOf = (status: number): ShareErrorCode =>
  BY_STATUS.get(status) ?? (status >= 500 && status !== 501 ? 'no-answer' : 'not-a-share')

/** Statuses after which the same question may have another answer soon. */
export const passesSoon = (status: number): boolean => [408, 423, 425, 429, 502, 503, 504].includes(status)
