import type { Kind } from '#shared/model/kinds.ts'

/** A record somebody had open, as it was called then. */
export interface RecentRecord {
  readonly kind: Kind
  readonly id: string
  readonly title: string
}
