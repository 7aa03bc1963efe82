import type { Locale } from '#shared/i18n/catalog.ts'
import { recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore } from '#renderer/lib/store.ts'
import { CATALOG_LT } from './catalog-lt.ts'

export interface Language {
  readonly locale: Locale
  readonly messages: Readonly<Record<string, string>>
}

const LITHUANIAN: Language = { locale: 'lt', messages: CATALOG_LT }

/** The window's language; Lithuanian unless changed here. */
export const languageStore = createStore<Language>(LITHUANIAN)

const show = async (locale: Locale): Promise<void> => {
  const language: Language =
    locale === 'lt' ? LITHUANIAN : { locale, messages: (await import('./catalog-en.ts')).CATALOG_EN }
  languageStore.update(() => language)
}

export const changeLocale = (locale: Locale): void => {
  remember('locale', locale)
  void show(locale)
}

const isLocale = (value: unknown): value is Locale => value === 'lt' || value === 'en'

/** The language fixed for this computer, else the one chosen before, once its words are read. */
export const showRememberedLocale = (fixed?: Locale): Promise<void> =>
  show(fixed ?? recall('locale', isLocale, 'lt'))
