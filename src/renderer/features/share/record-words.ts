import { isMessageId } from '#renderer/i18n/messages.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

interface NamedRecord {
  readonly kind: string
  readonly title: string
  readonly date: string | null
  readonly number: string | null
}

const kindWords = (kind: string, t: Words): string => {
  const id = `kind.${kind}`
  return isMessageId(id) ? t(id) : kind
}

/** `Protokolas Nr. 5` */
export const recordHead = ({ kind, number }: NamedRecord, t: Words): string =>
  [kindWords(kind, t), number === null ? '' : t('share.number', { number })].filter(Boolean).join(' ')

/** `Protokolas Nr. 5, 2018-11-14: Dėl veiklos plano` */
export const recordWords = (record: NamedRecord, t: Words): string => {
  const head = recordHead(record, t)
  const dated = record.date === null ? head : `${head}, ${record.date}`
  return record.title === '' ? dated : `${dated}: ${record.title}`
}
