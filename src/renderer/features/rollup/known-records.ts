import type { Kind } from '#shared/model/kinds.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

export interface KnownRecord {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly number: string | null
}

/** `Protokolas Nr. 5, 2018-11-14` with its title. */
export const knownRecordWords = (record: KnownRecord, t: Words): string => {
  const number = record.number === null ? '' : t('share.number', { number: record.number })
  const head = [t(`kind.${record.kind}`), number].filter(Boolean).join(' ')
  return (
    [head, record.date ?? ''].filter(Boolean).join(', ') + (record.title === '' ? '' : `: ${record.title}`)
  )
}
