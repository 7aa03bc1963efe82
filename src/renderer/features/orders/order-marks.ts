import type { RecordOf } from '#shared/model/kinds.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

type OrderState = RecordOf<'order'>['state']

export const MARK_OF_ORDER: Readonly<Record<OrderState, StateKind>> = {
  draft: 'draft',
  registered: 'registered',
  reopened: 'warning',
  annulled: 'annulled',
}

/** Given out: it changes only after being reopened. */
export const isLocked = (state: OrderState): boolean => state === 'registered' || state === 'annulled'
