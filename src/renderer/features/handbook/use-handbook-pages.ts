import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { languageStore } from '#renderer/i18n/language-store.ts'
import { useStore } from '#renderer/lib/store.ts'
import { type HandbookPage, pagesOf } from './handbook-page.ts'
import lithuanian from './texts/handbook.lt.json' with { type: 'json' }

/** The handbook in the window's language; the Lithuanian one stands there until another is read. */
export const useHandbookPages = (): readonly HandbookPage[] => {
  const { locale } = useStore(languageStore)
  const { data } = useQuery({
    queryKey: ['handbook', locale],
    queryFn: async () => (locale === 'lt' ? lithuanian : (await import('./texts/handbook.en.json')).default),
  })
  return useMemo(() => pagesOf(data ?? lithuanian), [data])
}
