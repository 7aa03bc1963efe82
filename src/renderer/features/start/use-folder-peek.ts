import { useQuery } from '@tanstack/react-query'
import { useClient } from '#renderer/api/client-context.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useDebounced } from '#renderer/lib/use-debounced.ts'

/** Who already writes in the folder being chosen, and a sentence about it. */
export const useFolderPeek = (folder: string) => {
  const client = useClient()
  const { t, translateShared } = useTranslate()
  const path = useDebounced(folder.trim(), 400)
  const { data, error } = useQuery({
    queryKey: ['peek', path],
    queryFn: () => client.call('share.peek', { folder: path }),
    enabled: path !== '',
    staleTime: 0,
  })
  const organisations = path === '' ? [] : (data?.organisations ?? [])
  const institutions = organisations.filter(({ role }) => role === 'institution')
  const municipality = organisations.find(({ role }) => role === 'municipality')?.name ?? null
  const sentence = (): string | null => {
    if (path === '') return null
    if (error !== null) return errorSentence(translateShared, error)
    if (data === undefined) return t('app.reading')
    return organisations.length === 0
      ? t('start.folderEmpty')
      : t('start.folderFound', { count: institutions.length, municipality: municipality ?? '' })
  }
  return { institutions, municipality, sentence: sentence() }
}
