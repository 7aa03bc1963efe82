import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CallInput } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'

export type LockStep = 'turnOn' | 'turnOff' | 'changePassphrase' | 'replaceSheet'

interface LockDialogProps<Step extends LockStep> {
  step: Step
  /** `null` while something is missing. */
  input: CallInput<`lock.${Step}`> | null
  onClose: () => void
  children: ReactNode
}

/** One change of the lock: everything typed goes to the disk first, failures stand beside what was typed. */
export const LockDialog = <Step extends LockStep>({
  step,
  input,
  onClose,
  children,
}: LockDialogProps<Step>) => {
  const { t, translateShared } = useTranslate()
  const client = useClient()
  const queries = useQueryClient()
  const { notify } = useNotices()
  const change = useMutation({
    mutationFn: async (given: CallInput<`lock.${Step}`>) => {
      await flushEverything()
      return client.call(`lock.${step}`, given)
    },
    onSuccess: async () => {
      notify({ tone: 'success', text: t(`lock.done.${step}`) })
      onClose()
      await queries.invalidateQueries()
    },
  })
  return (
    <Dialog
      isOpen
      onClose={change.isPending ? () => undefined : onClose}
      title={t(`lock.title.${step}`)}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button onPress={onClose} isDisabled={change.isPending}>
            {t('app.cancel')}
          </Button>
          <Button
            tone="primary"
            isDisabled={input === null || change.isPending}
            onPress={() => {
              if (input !== null) change.mutate(input)
            }}
          >
            {t(`lock.do.${step}`)}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        {children}
        {change.error === null ? null : (
          <InlineAlert tone="danger" isLive what={errorSentence(translateShared, change.error)} />
        )}
        {change.isPending ? <output>{t('lock.working')}</output> : null}
      </div>
    </Dialog>
  )
}
