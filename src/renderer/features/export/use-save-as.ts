import { useMutation } from '@tanstack/react-query'
import type { CallInput, Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { saveFile } from '#renderer/lib/save-file.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

type FileProcedure =
  | 'export.record'
  | 'export.report'
  | 'export.tablesFile'
  | 'export.everything'
  | 'privacy.export'

/** Makes a file of everything typed so far, hands it over and says so. */
export const useSaveAs = <N extends FileProcedure>(name: N) => {
  const client = useClient()
  const { notify } = useNotices()
  const { t, translateShared } = useTranslate()
  return useMutation<Output<N>, unknown, CallInput<N>>({
    mutationFn: async (input) => {
      await flushEverything()
      return client.call(name, input)
    },
    // Else a passphrase would stay in memory for minutes.
    gcTime: 0,
    onSuccess: ({ fileName, base64, mimeType }) => {
      saveFile(fileName, base64, mimeType)
      notify({ tone: 'success', text: t('export.saved', { fileName }) })
    },
    onError: (error) => notify(errorNotice(translateShared, error)),
  })
}
