import { isMessageId, type MessageId } from './messages.ts'
import type { Words } from './use-translate.ts'

/** A counted unit in words: one known by an id in the reader's language, any other as it was typed. */
export const unitWords = (unit: string, t: Words): string =>
  isMessageId(`unit.${unit}`) ? t(`unit.${unit}` as MessageId) : unit
