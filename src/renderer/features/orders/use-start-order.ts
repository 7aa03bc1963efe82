import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

/** Begins an order: today's, with the words most orders of a team begin with. */
export const useStartOrder = (onStarted: (id: string) => void) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { create, isPending } = useCreateRecord()
  const start = (): void => {
    create('order', {
      subject: t('orders.newSubject'),
      date: today,
      signerTitle: t('orders.newSigner'),
    }).then(onStarted, () => undefined)
  }
  return { start, isPending }
}
