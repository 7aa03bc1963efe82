import { useMutation } from '@tanstack/react-query'
import type { Client } from '#shared/contract/client.ts'
import type { CallInput, Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { saveFile } from '#renderer/lib/save-file.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

const useSave = <Target>(makePdf: (client: Client, target: Target) => Promise<Output<'print.pdf'>>) => {
  const client = useClient()
  const { notify } = useNotices()
  const { t, translateShared } = useTranslate()
  return useMutation({
    mutationFn: async (target: Target) => {
      await flushEverything()
      return makePdf(client, target)
    },
    onSuccess: ({ fileName, base64, pages }) => {
      saveFile(fileName, base64, 'application/pdf')
      notify({ tone: 'success', text: t('paper.saved', { fileName, pages }) })
    },
    onError: (error) => notify(errorNotice(translateShared, error)),
  })
}

/** Makes the record's PDF, with everything typed so far on it, and hands it over as a file. */
export const useSavePdf = () =>
  useSave((client, target: CallInput<'print.pdf'>) => client.call('print.pdf', target))

/** The same for a report. */
export const useSaveReport = () =>
  useSave((client, request: CallInput<'print.reportPdf'>) => client.call('print.reportPdf', request))
