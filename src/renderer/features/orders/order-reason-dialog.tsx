import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ReasonDialog } from '#renderer/layout/reason-dialog.tsx'

interface OrderReasonDialogProps {
  orderId: string
  act: 'reopen' | 'annul'
  onClose: () => void
}

const PROCEDURES = { reopen: 'orders.reopen', annul: 'orders.annul' } as const
const WORDS = {
  reopen: { title: 'orders.reopenTitle', hint: 'orders.reopenHint', act: 'orders.reopen' },
  annul: { title: 'orders.annulTitle', hint: 'orders.annulHint', act: 'orders.annulDo' },
} as const

/** Asks why, then reopens or annuls; the reason stays in the record. */
export const OrderReasonDialog = ({ orderId, act, onClose }: OrderReasonDialogProps) => {
  const { t } = useTranslate()
  const command = useCommand(PROCEDURES[act])
  return (
    <ReasonDialog
      title={t(WORDS[act].title)}
      hint={t(WORDS[act].hint)}
      label={t(WORDS[act].act)}
      tone={act === 'annul' ? 'danger' : 'primary'}
      isPending={command.isPending}
      onClose={onClose}
      onReason={(reason) => command.mutate({ orderId, reason }, { onSuccess: onClose })}
    />
  )
}
