import { type ReactNode, useEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import { useStore } from '#renderer/lib/store.ts'
import { localeStore } from './locale-store.ts'
import { messagesOf } from './messages.ts'

const REGION = { lt: 'lt-LT', en: 'en-GB' } as const

/** The chosen language for our words, for the controls' own words and for the page itself. */
export const WordsProvider = ({ children }: { children: ReactNode }) => {
  const locale = useStore(localeStore)
  const messages = useMemo(() => messagesOf(locale), [locale])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <IntlProvider locale={REGION[locale]} messages={messages} defaultLocale="lt-LT">
      <I18nProvider locale={REGION[locale]}>{children}</I18nProvider>
    </IntlProvider>
  )
}
