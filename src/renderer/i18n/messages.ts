import type kinds from '#shared/i18n/messages/kinds.lt.json'
import type promises from '#shared/i18n/messages/promises.lt.json'
import type rollup from '#shared/i18n/messages/rollup.lt.json'
import type first from './first.lt.json'
import { languageStore } from './language-store.ts'
import type lt from './messages.lt.json'

/** Ids of the screens' own words, of the kinds' and of the rollup's; a word that does not exist does not compile. */
export type MessageId =
  | keyof typeof first
  | keyof typeof lt
  | keyof typeof kinds
  | keyof typeof promises
  | keyof typeof rollup

/** For words made from what the core says: whether the screens have a word for it. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(languageStore.read().messages, id)
