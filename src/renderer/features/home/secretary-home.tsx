import type { Output } from '#shared/contract/contract.ts'
import { isMeetingState } from '#shared/model/meeting-states.ts'
import { useHome, useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { type StateKind, StateMark } from '#renderer/ui/state-mark.tsx'
import * as css from './home.css.ts'
import { LinkList } from './link-list.tsx'
import { MissingSection } from './missing-section.tsx'
import { PromisesSection } from './promises-section.tsx'
import { RegisterTroubles } from './register-troubles.tsx'
import { type TaskUrgency, urgencyOf } from './task-urgency.ts'

export interface SecretaryHomeProps {
  onOpenMeeting: (id: string) => void
  onStartMinutes: () => void
  onShare: () => void
  onGo: (path: string) => void
}

type Overview = Output<'home.overview'>
type StoredMeeting = Overview['lastMeetings'][number]

/** What a secretary has to do next, and nothing else. */
export const SecretaryHome = (props: SecretaryHomeProps) => {
  const { t } = useTranslate()
  const { name } = useWorkspace()
  const query = useHome()
  return (
    <Page
      header={
        <PageHeader
          title={name}
          actions={
            <Button tone="primary" onPress={props.onStartMinutes}>
              {t('minutes.new')}
            </Button>
          }
        />
      }
    >
      <QueryGate query={query}>
        {(overview) => (
          <div className={css.columns}>
            <div>
              <NextMeeting meeting={overview.nextMeeting} onOpen={props.onOpenMeeting} />
              <HandingOver overview={overview} onShare={props.onShare} />
              <PromisesSection onGo={props.onGo} />
              <LastMinutes meetings={overview.lastMeetings} onOpen={props.onOpenMeeting} />
            </div>
            <div>
              <OpenTasks tasks={overview.openTasks} onOpen={props.onOpenMeeting} />
              <RegisterTroubles onGo={props.onGo} />
              <MissingSection onGo={props.onGo} />
            </div>
          </div>
        )}
      </QueryGate>
    </Page>
  )
}

const titleOf = (meeting: StoredMeeting, untitled: string): string =>
  meeting.title.trim() === '' ? untitled : meeting.title

interface NextMeetingProps {
  meeting: StoredMeeting | null
  onOpen: (id: string) => void
}

const NextMeeting = ({ meeting, onOpen }: NextMeetingProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  return (
    <Section title={t('home.next')}>
      {meeting === null ? (
        <p className={css.soft}>{t('home.noNext')}</p>
      ) : (
        <div className={css.row}>
          <strong>{dates.day(meeting.date)}</strong>
          <Link onPress={() => onOpen(meeting.id)}>{titleOf(meeting, t('minutes.untitled'))}</Link>
        </div>
      )}
    </Section>
  )
}

const HandingOver = ({ overview, onShare }: { overview: Overview; onShare: () => void }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  return (
    <Section title={t('home.handOver')}>
      <div className={css.row}>
        <span>{t('share.pending', { count: overview.pendingChanges })}</span>
        {overview.lastSentAt === null ? null : (
          <span className={css.soft}>{t('share.lastSent', { at: dates.moment(overview.lastSentAt) })}</span>
        )}
        {overview.pendingChanges === 0 ? null : <Button onPress={onShare}>{t('home.toShare')}</Button>}
      </div>
    </Section>
  )
}

const LastMinutes = ({
  meetings,
  onOpen,
}: {
  meetings: readonly StoredMeeting[]
  onOpen: (id: string) => void
}) => {
  const { t } = useTranslate()
  const { records: bodies } = useRecords('body')
  const bodyNames = new Map(bodies.map(({ id, record }) => [id, record.name]))
  const stateWords = (state: string | null): string =>
    isMeetingState(state) ? t(`meetingState.${state}`) : ''
  return (
    <Section title={t('home.lastMinutes')}>
      <LinkList
        label={t('home.lastMinutes')}
        rows={meetings.map((meeting) => ({
          id: meeting.id,
          title: titleOf(meeting, bodyNames.get(String(meeting.record['bodyId'])) ?? t('minutes.untitled')),
          meta: meeting.date ?? '–',
          detail: [
            meeting.number === null ? '' : t('share.number', { number: meeting.number }),
            stateWords(meeting.state),
          ]
            .filter(Boolean)
            .join(' · '),
          onOpen: () => onOpen(meeting.id),
        }))}
        empty={t('minutes.empty')}
      />
    </Section>
  )
}

const OpenTasks = ({ tasks, onOpen }: { tasks: Overview['openTasks']; onOpen: (id: string) => void }) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  return (
    <Section
      title={t('home.tasks')}
      meta={tasks.length === 0 ? undefined : t('home.taskCount', { count: tasks.length })}
    >
      <LinkList
        label={t('home.tasks')}
        rows={tasks.map((task) => ({
          id: task.decisionId,
          title: task.text === '' ? t('home.unwrittenTask') : task.text,
          meta: task.due ?? '–',
          detail: (
            <>
              <UrgencyMark urgency={urgencyOf(task.due, today)} />
              <span>
                {[
                  task.responsible,
                  task.minutesNumber === null
                    ? (task.meetingDate ?? '')
                    : t('home.fromMinutes', { number: task.minutesNumber }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
          onOpen: () => onOpen(task.meetingId),
        }))}
        empty={t('home.noTasks')}
      />
    </Section>
  )
}

const URGENCY_MARKS: Readonly<Record<TaskUrgency, StateKind>> = {
  overdue: 'annulled',
  soon: 'warning',
  later: 'active',
  undated: 'draft',
}

const UrgencyMark = ({ urgency }: { urgency: TaskUrgency }) => {
  const { t } = useTranslate()
  return <StateMark state={URGENCY_MARKS[urgency]} word={t(`urgency.${urgency}`)} />
}
