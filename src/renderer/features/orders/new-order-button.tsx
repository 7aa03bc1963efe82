import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ORDER_SKELETONS, type OrderSkeleton } from '#shared/domain/orders/order-skeletons.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { orderLabel } from './order-label.ts'
import type { OrderStart } from './use-start-order.ts'

interface NewOrderButtonProps {
  onBegin: (start: OrderStart) => void
  isPending: boolean
}

type Asks = 'body' | 'order' | null

const ASKS: Readonly<Record<OrderSkeleton, Asks>> = {
  blank: null,
  'founds-body': 'body',
  'approves-plan': 'body',
  'approves-procedure': null,
  'approves-schedule': null,
  changes: 'order',
  repeals: 'order',
}

/** A new order by what it is for; where it is about a team or another order, that is asked first. */
export const NewOrderButton = ({ onBegin, isPending }: NewOrderButtonProps) => {
  const { t } = useTranslate()
  const [asked, setAsked] = useState<OrderSkeleton | null>(null)
  const choose = (id: string): void => {
    const skeleton = ORDER_SKELETONS.find((one) => one === id)
    if (skeleton === undefined) return
    if (ASKS[skeleton] === null) onBegin({ skeleton })
    else setAsked(skeleton)
  }
  return (
    <>
      <MenuButton
        tone="primary"
        icon={<Plus size={16} />}
        label={t('orders.new')}
        isDisabled={isPending}
        entries={ORDER_SKELETONS.map((id) => ({
          id,
          label: t(`orders.skeleton.${id}`),
          startsGroup: id === 'founds-body' || id === 'changes',
        }))}
        onCommand={choose}
      />
      {asked === null ? null : (
        <TargetDialog
          skeleton={asked}
          onClose={() => setAsked(null)}
          onChosen={(start) => {
            setAsked(null)
            onBegin(start)
          }}
        />
      )}
    </>
  )
}

interface TargetDialogProps {
  skeleton: OrderSkeleton
  onChosen: (start: OrderStart) => void
  onClose: () => void
}

const TargetDialog = ({ skeleton, onChosen, onClose }: TargetDialogProps) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const filter = { institutionId: workspaceId }
  const { records: bodies } = useRecords('body', filter)
  const { records: orders } = useRecords('order', filter)
  const asksBody = ASKS[skeleton] === 'body'
  const options = asksBody
    ? bodies.map(({ id, record }) => ({ id, label: record.name }))
    : orders
        .filter(({ record }) => record.state !== 'draft')
        .toReversed()
        .map(({ id, record }) => ({ id, label: orderLabel(record) }))
  const [chosen, setChosen] = useState<string | null>(null)
  const only = options.length === 1 ? (options[0]?.id ?? null) : null
  const id = chosen ?? only
  return (
    <Dialog
      isOpen
      size="small"
      title={t(`orders.skeleton.${skeleton}`)}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            onPress={() => onChosen({ skeleton, ...(asksBody ? { bodyId: id } : { targetId: id }) })}
          >
            {t('orders.start')}
          </Button>
        </>
      }
    >
      <ComboBox
        label={t(asksBody ? 'orders.chooseBody' : 'orders.chooseOrder')}
        options={options}
        value={id}
        onChange={setChosen}
        emptyText={t('form.nothingFits')}
        openLabel={t('form.openList')}
      />
    </Dialog>
  )
}
