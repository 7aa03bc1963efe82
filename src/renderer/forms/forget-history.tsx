import { History } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ForgottenHistory } from '#shared/contract/forgotten-history.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'

interface ForgetHistoryProps {
  /** What is done, on the button and in the question. */
  action: string
  title: string
  /** There is something to take out; what was done stays told also when nothing is left. */
  isOffered: boolean
  isBusy: boolean
  onConfirm: (whenDone: () => void) => void
  told: (ForgottenHistory & { readonly named?: number }) | undefined
  /** What goes for ever. */
  children: ReactNode
}

/** Takes words out of former versions, for ever, after a word of warning. */
export const ForgetHistory = ({
  action,
  title,
  isOffered,
  isBusy,
  onConfirm,
  told,
  children,
}: ForgetHistoryProps) => {
  const { t } = useTranslate()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className={layout.stack}>
      {isOffered ? (
        <div className={layout.row}>
          <Button icon={<History size={16} />} isDisabled={isBusy} onPress={() => setIsAsking(true)}>
            {action}
          </Button>
        </div>
      ) : null}
      {told === undefined ? null : <Forgotten {...told} />}
      <AlertDialog
        isOpen={isAsking}
        title={title}
        confirmLabel={action}
        onConfirm={() => onConfirm(() => setIsAsking(false))}
        cancelLabel={t('app.cancel')}
        onCancel={() => setIsAsking(false)}
        tone="danger"
      >
        {children}
      </AlertDialog>
    </div>
  )
}

const Forgotten = ({
  renewed,
  shared,
  unreadable,
  named = 0,
}: ForgottenHistory & { readonly named?: number }) => {
  const { t } = useTranslate()
  const left = [
    ...(shared === 0 ? [] : [t('privacy.forget.shared', { shared })]),
    ...(named === 0 ? [] : [t('privacy.forget.named', { named })]),
    ...(unreadable === 0 ? [] : [t('privacy.forget.unreadable', { unreadable })]),
  ]
  return (
    <InlineAlert
      tone={named + unreadable === 0 ? 'success' : 'warning'}
      what={t('privacy.forget.done', { renewed })}
      safe={left.length === 0 ? undefined : left.join(' ')}
      isLive
    />
  )
}
