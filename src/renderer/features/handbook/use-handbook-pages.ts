import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { languageStore } from '#renderer/i18n/language-store.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useStore } from '#renderer/lib/store.ts'
import { type HandbookPage, pagesOf } from './handbook-page.ts'
import { questionsText } from './question-words.ts'
import lithuanian from './texts/handbook.lt.json' with { type: 'json' }

/** The handbook in the window's language; the Lithuanian one stands there until another is read. */
export const useHandbookPages = (): readonly HandbookPage[] => {
  const { locale } = useStore(languageStore)
  const { data } = useQuery({
    queryKey: ['handbook', locale],
    queryFn: async () => (locale === 'lt' ? lithuanian : (await import('./texts/handbook.en.json')).default),
  })
  const { t } = useTranslate()
  return useMemo(
    () =>
      pagesOf(data ?? lithuanian).map((page) =>
        page.id === 'rollup' ? { ...page, text: `${page.text}\n\n${questionsText(t)}` } : page,
      ),
    [data, t],
  )
}
