import { History } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'

interface ForgetButtonProps {
  name: string
  /** There is something to take out; what was done stays told also when nothing is left. */
  isOffered: boolean
}

/** Takes a name out of former versions, for ever, after a word of warning. */
export const ForgetButton = ({ name, isOffered }: ForgetButtonProps) => {
  const { t } = useTranslate()
  const [isAsking, setIsAsking] = useState(false)
  const forget = useCommand('privacy.forget')
  const confirm = (): void => forget.mutate({ name }, { onSettled: () => setIsAsking(false) })
  return (
    <div className={layout.stack}>
      {isOffered ? (
        <div className={layout.row}>
          <Button
            tone="danger"
            icon={<History size={16} />}
            isDisabled={forget.isPending}
            onPress={() => setIsAsking(true)}
          >
            {t('privacy.forget.do')}
          </Button>
        </div>
      ) : null}
      {forget.data === undefined ? null : <Forgotten told={forget.data} />}
      <AlertDialog
        isOpen={isAsking}
        title={t('privacy.forget.title')}
        confirmLabel={t('privacy.forget.do')}
        onConfirm={confirm}
        cancelLabel={t('app.cancel')}
        onCancel={() => setIsAsking(false)}
        tone="danger"
      >
        <p>{t('privacy.forget.words', { name })}</p>
        <p>{t('privacy.forget.others')}</p>
      </AlertDialog>
    </div>
  )
}

const Forgotten = ({ told }: { told: Output<'privacy.forget'> }) => {
  const { t } = useTranslate()
  const { renewed, shared, named, unreadable } = told
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
