import { useRecords } from '#renderer/api/queries.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Link } from '#renderer/ui/link.tsx'
import { useMinutesDesk } from './minutes-desk.ts'

/** The earlier meeting that something was carried over from; nothing where it was born here. */
export const CarriedFrom = ({ meetingId }: { meetingId: string | null }) =>
  meetingId === null ? null : <EarlierMeeting meetingId={meetingId} />

const EarlierMeeting = ({ meetingId }: { meetingId: string }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { openRecord } = useMinutesDesk()
  const { records } = useRecords('meeting')
  const date = records.find(({ id }) => id === meetingId)?.date ?? null
  return (
    <Link onPress={() => openRecord('meeting', meetingId)}>
      {t('minutes.carriedFrom', { date: dates.short(date) })}
    </Link>
  )
}
