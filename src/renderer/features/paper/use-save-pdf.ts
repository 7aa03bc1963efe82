import { useMutation } from '@tanstack/react-query'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { saveFile } from '#renderer/lib/save-file.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

/** Makes the record's PDF, with everything typed so far on it, and hands it over as a file. */
export const useSavePdf = () => {
  const client = useClient()
  const { notify } = useNotices()
  const { t, translateShared } = useTranslate()
  return useMutation({
    mutationFn: async (target: { readonly kind: Kind; readonly id: string }) => {
      await flushEverything()
      return client.call('print.pdf', target)
    },
    onSuccess: ({ fileName, base64, pages }) => {
      saveFile(fileName, base64, 'application/pdf')
      notify({ tone: 'success', text: t('paper.saved', { fileName, pages }) })
    },
    onError: (error) => notify({ tone: 'danger', text: errorSentence(translateShared, error) }),
  })
}
