import type { OrderSkeleton } from '#shared/domain/orders/order-skeletons.ts'
import { useCommand } from '#renderer/api/use-command.ts'

export interface OrderStart {
  readonly skeleton: OrderSkeleton
  /** The team it founds, or whose plan it approves. */
  readonly bodyId?: string | null
  /** The order it changes or repeals. */
  readonly targetId?: string | null
}

/** Begins an order in its fixed wording; a free one unless told otherwise. */
export const useStartOrder = (onStarted: (id: string) => void) => {
  const create = useCommand('orders.create')
  const begin = (start: OrderStart): void =>
    create.mutate({ ...start }, { onSuccess: ({ id }) => onStarted(id) })
  return { start: () => begin({ skeleton: 'blank' }), begin, isPending: create.isPending }
}
