import { useMemo } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Clipped } from '#renderer/ui/clipped.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { useMonthLabel } from '#renderer/layout/year-label.ts'
import { groupByMonth, UNDATED } from './group-by-month.ts'
import { MARK_OF_STATE } from './meeting-marks.ts'
import * as css from './minutes.css.ts'
import { SeriesHead } from './series-head.tsx'

interface MinutesListProps {
  meetings: readonly TypedRecord<'meeting'>[]
  counts: readonly TypedRecord<'meeting-count'>[]
  bodies: readonly RecordOf<'body'>[]
  /** The team whose series is shown; `null`: all. */
  bodyId: string | null
  onChooseBody: (bodyId: string | null) => void
  selectedId: string | null
  onSelect: (id: string) => void
  onStart: () => void
}

const ALL = 'all'

/** The minutes by month, the newest first: of all teams, or one team's series with its promise. */
export const MinutesList = (props: MinutesListProps) => {
  const { bodies, bodyId, selectedId, onSelect, onStart } = props
  const { t } = useTranslate()
  const { role } = useWorkspace()
  const { nameOf } = useDirectory()
  const groups = useMinutesGroups(props)
  const body = bodies.find(({ id }) => id === bodyId)
  const options = bodies.map(({ id, name, institutionId }) => ({
    id,
    label: name,
    ...(role === 'municipality' ? { detail: nameOf(institutionId) } : {}),
  }))
  return (
    <>
      {bodies.length < 2 && body === undefined ? null : (
        <div className={css.seriesChoice}>
          <Select
            isLabelHidden
            label={t('series.choose')}
            placeholder={t('form.choose')}
            value={bodyId ?? ALL}
            options={[{ id: ALL, label: t('series.all') }, ...options]}
            onChange={(id) => props.onChooseBody(id === ALL ? null : id)}
          />
        </div>
      )}
      {body === undefined ? null : (
        <SeriesHead
          body={body}
          meetings={props.meetings.map(({ record }) => record).filter((one) => one.bodyId === body.id)}
          counts={props.counts.map(({ record }) => record).filter((one) => one.bodyId === body.id)}
        />
      )}
      <RecordList
        label={t('minutes.title')}
        groups={groups}
        selectedId={selectedId}
        onSelect={onSelect}
        empty={
          <EmptyState
            sentence={t('minutes.emptyList')}
            action={{ label: t('minutes.new'), onPress: onStart }}
          />
        }
      />
    </>
  )
}

const useMinutesGroups = ({ meetings, counts, bodies, bodyId }: MinutesListProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { teamOf, whose } = useWhose(bodies)
  const lockedLabel = useMonthLabel()
  return useMemo(() => {
    const isShown = ({ record }: { readonly record: { readonly bodyId: string } }): boolean =>
      bodyId === null || record.bodyId === bodyId
    const months = groupByMonth(meetings.filter(isShown)).map(({ month, items }) => ({
      id: month,
      label: month === UNDATED ? t('minutes.undated') : lockedLabel(month, dates.day(month)),
      entries: items.map((meeting) => ({
        id: meeting.id,
        title: titleOf(meeting, teamOf),
        meta: meeting.record.minutesNumber === null ? meeting.date : `Nr. ${meeting.record.minutesNumber}`,
        detail: <MeetingDetail meeting={meeting} whose={whose(meeting.record, titleOf(meeting, teamOf))} />,
      })),
    }))
    const onlyNumbers = {
      id: 'counts',
      label: t('meetingCount.group'),
      entries: counts.filter(isShown).map(({ id, record }) => ({
        id,
        title: t('meetingCount.title', { count: record.count }),
        detail: (
          <>
            <span>{record.from === record.to ? record.from : `${record.from} – ${record.to}`}</span>
            <Clipped text={whose(record, '')} />
          </>
        ),
      })),
    }
    return onlyNumbers.entries.length === 0 ? months : [...months, onlyNumbers]
  }, [meetings, counts, bodyId, t, dates, teamOf, whose, lockedLabel])
}

interface Whose {
  /** The team's name; empty where the team is not here. */
  readonly teamOf: (record: { readonly bodyId: string }) => string
  /** Whose minutes these are: of a municipality's many schools the school's, else the team's, unless the title says it. */
  readonly whose: (
    record: { readonly institutionId: string; readonly bodyId: string },
    title: string,
  ) => string
}

const titleOf = ({ title, record }: TypedRecord<'meeting'>, teamOf: Whose['teamOf']): string =>
  title.trim() === '' ? teamOf(record) : title

const useWhose = (bodies: readonly RecordOf<'body'>[]): Whose => {
  const { role } = useWorkspace()
  const { nameOf } = useDirectory()
  return useMemo(() => {
    const names = new Map(bodies.map(({ id, name }) => [id, name]))
    const teamOf: Whose['teamOf'] = ({ bodyId }) => names.get(bodyId) ?? ''
    const whose: Whose['whose'] = (record, title) => {
      const words = role === 'municipality' ? nameOf(record.institutionId) : teamOf(record)
      return words === title ? '' : words
    }
    return { teamOf, whose }
  }, [bodies, role, nameOf])
}

/** Said when the row is drawn, not before. */
const MeetingDetail = ({ meeting, whose }: { meeting: TypedRecord<'meeting'>; whose: string }) => {
  const { t } = useTranslate()
  const { state, minutesNumber } = meeting.record
  return (
    <>
      <StateMark state={MARK_OF_STATE[state]} word={t(`meetingState.${state}`)} />
      {minutesNumber === null ? null : <span>{meeting.date}</span>}
      {whose === '' ? null : <Clipped text={whose} />}
    </>
  )
}
