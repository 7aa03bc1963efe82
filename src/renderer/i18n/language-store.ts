import type { Locale } from '#shared/i18n/catalog.ts'
import { recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore } from '#renderer/lib/store.ts'
import { FIRST_LT } from './first-lt.ts'

export interface Language {
  readonly locale: Locale
  readonly messages: Readonly<Record<string, string>>
  /** Whether every word can be said, or only those of the first picture. */
  readonly isWhole: boolean
}

const lithuanian: Record<string, string> = { ...FIRST_LT }

/** The window's language; Lithuanian unless changed here. */
export const languageStore = createStore<Language>({ locale: 'lt', messages: lithuanian, isWhole: false })

const readLithuanian = async (): Promise<Language> => {
  const { CATALOG_LT } = await import('./catalog-lt.ts')
  // The same object grows, so that whoever asked for words before finds the new ones too.
  return { locale: 'lt', messages: Object.assign(lithuanian, CATALOG_LT), isWhole: true }
}

const readEnglish = async (): Promise<Language> => {
  const { CATALOG_EN } = await import('./catalog-en.ts')
  return { locale: 'en', messages: CATALOG_EN, isWhole: true }
}

const show = async (locale: Locale): Promise<void> => {
  const language = await (locale === 'lt' ? readLithuanian() : readEnglish())
  languageStore.update(() => language)
}

/** Settles once every word can be said; until then those of the first picture can. */
export const readAllWords = async (): Promise<void> => {
  const { locale, isWhole } = languageStore.read()
  if (isWhole) return
  const language = await readLithuanian()
  languageStore.update((now) => (now.locale === locale ? language : now))
}

export const changeLocale = (locale: Locale): void => {
  remember('locale', locale)
  void show(locale)
}

const isLocale = (value: unknown): value is Locale => value === 'lt' || value === 'en'

/** The language fixed for this computer, else the one chosen before; of Lithuanian the first words are there. */
export const showRememberedLocale = async (fixed?: Locale): Promise<void> => {
  const locale = fixed ?? recall('locale', isLocale, 'lt')
  if (locale !== 'lt') await show(locale)
}
