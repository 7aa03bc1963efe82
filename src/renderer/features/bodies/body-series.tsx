import { useState } from 'react'
import { MeetingState } from '#shared/model/meeting.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import { compareDatesDescending } from '#renderer/lib/compare-dates.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import * as css from './bodies.css.ts'
import { BodyBook, type SaveBook } from './body-book.tsx'

/** The newest ones; all stand in the room of minutes. */
const SHOWN = 6

type Shown = 'meetings' | 'book'

/** The team's meetings one after another, and its minutes that were given out as a book. */
export const BodySeries = ({ bodyId, onSaveBook }: { bodyId: string; onSaveBook: SaveBook }) => {
  const { t } = useTranslate()
  const [shown, setShown] = useState<Shown>('meetings')
  return (
    <Section title={t('bodies.series')}>
      <Tabs<Shown>
        label={t('bodies.series')}
        selected={shown}
        onSelect={setShown}
        tabs={[
          { id: 'meetings', label: t('bodies.meetings'), content: <Meetings bodyId={bodyId} /> },
          { id: 'book', label: t('bodies.book'), content: <BodyBook bodyId={bodyId} onSave={onSaveBook} /> },
        ]}
      />
    </Section>
  )
}

/** The newest first; those known only as a number stand apart and are never added. */
const Meetings = ({ bodyId }: { bodyId: string }) => {
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
    <div className={page.stack}>
      <p className={page.soft}>
        {meetings.length === 0
          ? t('bodies.noMeetings')
          : t('bodies.meetingCount', { count: meetings.length })}
      </p>
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
    </div>
  )
}
