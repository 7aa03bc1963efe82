import { MeetingState } from '#shared/model/meeting.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import { compareDatesDescending } from '#renderer/lib/compare-dates.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import * as css from './bodies.css.ts'

/** The newest ones; all stand in the room of minutes. */
const SHOWN = 6

/** The team's meetings, the newest first; those known only as a number stand apart and are never added. */
export const BodySeries = ({ bodyId }: { bodyId: string }) => {
  const { t } = useTranslate()
  const { records } = useRecords('meeting')
  const { records: allCounts } = useRecords('meeting-count')
  const meetings = records
    .filter(({ record }) => record.bodyId === bodyId)
    .toSorted((a, b) => compareDatesDescending(a.date, b.date))
  const counts = allCounts.filter(({ record }) => record.bodyId === bodyId)
  const stateWords = (state: string | null): string => {
    const known = MeetingState.safeParse(state)
    return known.success ? t(`meetingState.${known.data}`) : ''
  }
  return (
    <Section title={t('bodies.series')} meta={t('bodies.meetingCount', { count: meetings.length })}>
      {meetings.length === 0 ? <p className={page.soft}>{t('bodies.noMeetings')}</p> : null}
      <ul className={page.tight}>
        {meetings.slice(0, SHOWN).map((meeting) => (
          <li key={meeting.id} className={css.meeting}>
            <Link href={pathOfRecord('meeting', meeting.id) ?? PATHS.minutes}>
              {[meeting.date ?? t('minutes.undated'), meeting.title || t('minutes.untitled')].join(' · ')}
            </Link>
            <span className={page.soft}>
              {[
                meeting.number === null ? '' : t('share.number', { number: meeting.number }),
                stateWords(meeting.state),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {meetings.length > SHOWN ? <Link href={PATHS.minutes}>{t('bodies.allMeetings')}</Link> : null}
      {counts.map(({ id, record }) => (
        <p key={id} className={page.soft}>
          {t('bodies.countOnly', { count: record.count, from: record.from, to: record.to })}
        </p>
      ))}
    </Section>
  )
}
