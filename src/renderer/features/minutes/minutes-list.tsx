import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { groupByMonth, UNDATED } from './group-by-month.ts'
import { MARK_OF_STATE } from './meeting-marks.ts'

interface MinutesListProps {
  meetings: readonly TypedRecord<'meeting'>[]
  selectedId: string | null
  onSelect: (id: string) => void
  onStart: () => void
}

/** The minutes by month, the newest first. */
export const MinutesList = ({ meetings, selectedId, onSelect, onStart }: MinutesListProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { role } = useWorkspace()
  const { nameOf } = useDirectory()
  const { records: bodies } = useRecords('body')
  const bodyNames = new Map(bodies.map(({ id, record }) => [id, record.name]))
  const whose = ({ record }: TypedRecord<'meeting'>): string =>
    role === 'municipality' ? nameOf(record.institutionId) : (bodyNames.get(record.bodyId) ?? '')
  const monthWords = (month: string): string => (month === UNDATED ? t('minutes.undated') : dates.day(month))
  const groups = groupByMonth(meetings).map(({ month, items }) => ({
    id: month,
    label: monthWords(month),
    entries: items.map((meeting) => ({
      id: meeting.id,
      title: meeting.title.trim() === '' ? whose(meeting) : meeting.title,
      meta: meeting.record.minutesNumber === null ? meeting.date : `Nr. ${meeting.record.minutesNumber}`,
      detail: (
        <>
          <StateMark
            state={MARK_OF_STATE[meeting.record.state]}
            word={t(`meetingState.${meeting.record.state}`)}
          />
          {meeting.record.minutesNumber === null ? null : <span>{meeting.date}</span>}
          {meeting.title.trim() === '' ? null : <span>{whose(meeting)}</span>}
        </>
      ),
    })),
  }))
  return (
    <RecordList
      label={t('minutes.title')}
      groups={groups}
      selectedId={selectedId}
      onSelect={onSelect}
      empty={
        <EmptyState sentence={t('minutes.empty')} action={{ label: t('minutes.new'), onPress: onStart }} />
      }
    />
  )
}
