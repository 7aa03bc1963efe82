/** Bounds for bytes from elsewhere; far above a heavy school year, far below what hurts (sync.md, 1.9). */
export const GUARD_LIMITS = {
  documentBytes: 4 * 1024 * 1024,
  operations: 2_000_000,
  changes: 100_000,
  actors: 5_000,
  leaves: 200_000,
  stringLength: 200_000,
  keyLength: 1_000,
  milliseconds: 10_000,
  memoryBytes: 1024 * 1024 * 1024,
} as const

export type GuardVerdict =
  | { readonly ok: true; readonly missing: number }
  | {
      readonly ok: false
      readonly reason:
        | 'too-large'
        | 'unreadable'
        | 'too-many-changes'
        | 'odd-layout'
        | 'timed-out'
        | 'crashed'
    }

export interface GuardRequest {
  readonly id: number
  readonly chunks: readonly Uint8Array[]
}

export interface GuardAnswer {
  readonly id: number
  readonly verdict: GuardVerdict
}
