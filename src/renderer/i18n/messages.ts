import { CATALOGS, type Locale } from '#shared/i18n/catalog.ts'
import en from './messages.en.json' with { type: 'json' }
import lt from './messages.lt.json' with { type: 'json' }

/** Ids of the screens' own words; a word that does not exist does not compile. */
export type MessageId = keyof typeof lt

const OWN: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { lt, en }

/** The screens' words together with those every host needs. */
export const messagesOf = (locale: Locale): Readonly<Record<string, string>> => ({
  ...CATALOGS[locale],
  ...OWN[locale],
})

/** For words made from what the core says: whether the screens have a word for it. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(lt, id)
