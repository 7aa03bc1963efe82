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
  const meetingRecords = useRecords('meeting').records
  const meetingCountRecords = useRecords('meeting-count').records
  const orderRecords = useRecords('order').records
  const eventRecords = useRecords('event').records
  const surveyRecords = useRecords('survey').records
  const talkRoundRecords = useRecords('talk-round').records
  const paperVersionRecords = useRecords('paper-version').records
  const observationRecords = useRecords('observation').records
  const populationRecords = useRecords('population').records
  const evidenceRecords = useRecords('evidence').records
  const institutionRecords = useRecords('institution').records
  const bodyRecords = useRecords('body').records
  return useMemo(() => {
    const lists: readonly (readonly KnownRecord[])[] = [
      meetingRecords,
      meetingCountRecords,
      orderRecords,
      eventRecords,
      surveyRecords,
      talkRoundRecords,
      paperVersionRecords,
      observationRecords,
      populationRecords,
      evidenceRecords,
      institutionRecords,
      bodyRecords,
    ]
    return new Map(lists.flat().map((record) => [record.id, record]))
  }, [
    meetingRecords,
    meetingCountRecords,
    orderRecords,
    eventRecords,
    surveyRecords,
    talkRoundRecords,
    paperVersionRecords,
    observationRecords,
    populationRecords,
    evidenceRecords,
    institutionRecords,
    bodyRecords,
  ])
}

/** `Protokolas Nr. 5, 2018-11-14` with its title. */
export const knownRecordWords = (record: KnownRecord, t: Words): string => {
  const number = record.number === null ? '' : t('share.number', { number: record.number })
  const head = [t(`kind.${record.kind}`), number].filter(Boolean).join(' ')
  return (
    [head, record.date ?? ''].filter(Boolean).join(', ') + (record.title === '' ? '' : `: ${record.title}`)
  )
}
