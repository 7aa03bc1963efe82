import { useMemo } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

export interface KnownRecord {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly number: string | null
}

/** Records that can stand behind a figure, by id. */
export const useKnownRecords = (): ReadonlyMap<string, KnownRecord> => {
  const lists = [
    useRecords('meeting').records,
    useRecords('meeting-count').records,
    useRecords('order').records,
    useRecords('event').records,
    useRecords('survey').records,
    useRecords('talk-round').records,
    useRecords('paper-version').records,
    useRecords('observation').records,
    useRecords('population').records,
    useRecords('evidence').records,
    useRecords('institution').records,
    useRecords('body').records,
  ]
  // Each list keeps its identity until it is read again.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => new Map(lists.flat().map((record) => [record.id, record])), lists)
}

/** `Protokolas Nr. 5, 2018-11-14` with its title. */
export const knownRecordWords = (record: KnownRecord, t: Words): string => {
  const number = record.number === null ? '' : t('share.number', { number: record.number })
  const head = [t(`kind.${record.kind}`), number].filter(Boolean).join(' ')
  return (
    [head, record.date ?? ''].filter(Boolean).join(', ') + (record.title === '' ? '' : `: ${record.title}`)
  )
}
