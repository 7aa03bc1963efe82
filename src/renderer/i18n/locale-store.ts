import { LOCALES, type Locale } from '#shared/i18n/catalog.ts'
import { recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore } from '#renderer/lib/store.ts'

const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** The window's language; Lithuanian unless changed here. */
export const localeStore = createStore<Locale>(recall('locale', isLocale, 'lt'))

export const changeLocale = (locale: Locale): void => {
  remember('locale', locale)
  localeStore.update(() => locale)
}
