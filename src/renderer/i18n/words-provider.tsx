import { type ReactNode, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import { useStore } from '#renderer/lib/store.ts'
import { languageStore } from './language-store.ts'

const REGION = { lt: 'lt-LT', en: 'en-GB' } as const

/** The chosen language for our words, for the controls' own words and for the page itself. */
export const WordsProvider = ({ children }: { children: ReactNode }) => {
  const { locale, messages } = useStore(languageStore)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <IntlProvider locale={REGION[locale]} messages={messages} defaultLocale="lt-LT">
      <I18nProvider locale={REGION[locale]}>{children}</I18nProvider>
    </IntlProvider>
  )
}
