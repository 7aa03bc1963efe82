import { CATALOG_LT } from './catalog-lt.ts'
import type kinds from '#shared/i18n/messages/kinds.lt.json'
import type rollup from '#shared/i18n/messages/rollup.lt.json'
import type lt from './messages.lt.json'

/** Ids of the screens' own words, of the kinds' and of the rollup's; a word that does not exist does not compile. */
export type MessageId = keyof typeof lt | keyof typeof kinds | keyof typeof rollup

/** For words made from what the core says: whether the screens have a word for it. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(CATALOG_LT, id)
