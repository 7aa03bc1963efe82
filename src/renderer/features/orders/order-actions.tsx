import { Ellipsis, LockOpen } from 'lucide-react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RemoveRecord } from '#renderer/layout/remove-record.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { isLocked } from './order-marks.ts'

export type OrderDialog = 'register' | 'reopen' | 'annul'

interface OrderActionsProps {
  order: RecordOf<'order'>
  /** Only what begins another order is left to do with it. */
  isYearClosed: boolean
  onAsk: (dialog: OrderDialog) => void
  onOpen: (id: string | null) => void
}

/** What can be done with the order as a whole; the next step is the button. */
export const OrderActions = ({ order, isYearClosed, onAsk, onOpen }: OrderActionsProps) => {
  const { t } = useTranslate()
  const create = useCommand('orders.create')
  const follow = (skeleton: 'changes' | 'repeals'): void =>
    create.mutate({ skeleton, targetId: order.id }, { onSuccess: ({ id }) => onOpen(id) })
  const isGivenOut = order.state === 'registered' || order.state === 'reopened'
  const entries = [
    ...(isGivenOut
      ? [
          { id: 'changes', label: t('orders.change') },
          { id: 'repeals', label: t('orders.repeal') },
        ]
      : []),
    ...(isYearClosed || order.state === 'annulled' || order.number === null
      ? []
      : [{ id: 'annul', label: t('orders.annul'), startsGroup: isGivenOut }]),
  ]
  return (
    <>
      {!isYearClosed && order.state === 'draft' && order.number === null ? (
        <RemoveRecord kind="order" id={order.id} title={order.subject} onRemoved={() => onOpen(null)} />
      ) : null}
      {entries.length === 0 ? null : (
        <MenuButton
          isSmall
          isIconOnly
          icon={<Ellipsis size={16} />}
          label={t('orders.more')}
          entries={entries}
          onCommand={(id) => {
            if (id === 'annul') onAsk('annul')
            else if (id === 'changes' || id === 'repeals') follow(id)
          }}
        />
      )}
      {isYearClosed ? null : isLocked(order.state) ? (
        <Button isSmall icon={<LockOpen size={14} />} onPress={() => onAsk('reopen')}>
          {t('orders.reopen')}
        </Button>
      ) : (
        <Button isSmall tone="primary" onPress={() => onAsk('register')}>
          {t('orders.register')}
        </Button>
      )}
    </>
  )
}
