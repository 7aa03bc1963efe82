import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

/** Makes a checked copy, among the program's own or in a chosen folder, and says where it is. */
export const useBackUpNow = () => {
  const client = useClient()
  const queries = useQueryClient()
  const { notify } = useNotices()
  const { t, translateShared } = useTranslate()
  return useMutation({
    mutationFn: async ({ folder = null }: { readonly folder?: string | null }) => {
      await flushEverything()
      return client.call('backup.make', { folder })
    },
    onSuccess: async ({ file }) => {
      await queries.invalidateQueries({ queryKey: [KEYS.backups] })
      notify({ tone: 'success', text: t('backup.made', { file: file.split(/[\\/]/u).at(-1) ?? file }) })
    },
    onError: (error) => notify(errorNotice(translateShared, error)),
  })
}
