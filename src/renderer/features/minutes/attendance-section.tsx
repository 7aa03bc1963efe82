import { CheckCheck } from 'lucide-react'
import { memo } from 'react'
import type { Body } from '#shared/model/body.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import { headcountOf } from '#shared/domain/minutes/headcount.ts'
import { activeMembers } from '#shared/domain/paper/active-members.ts'
import { isAttendanceTold, presentCount } from '#shared/domain/minutes/presence.ts'
import { quorumOf, quorumTotal } from '#shared/domain/paper/quorum.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { AttendanceDetails } from './attendance-details.tsx'
import { unmarked } from './attendance-keys.ts'
import { AttendanceStrip } from './attendance-strip.tsx'
import { Guests } from './guests.tsx'
import { memberWords } from './member-words.ts'
import * as css from './minutes.css.ts'

interface AttendanceSectionProps {
  meeting: Meeting
  body: Body | undefined
  writer: FieldWriter
  isReadOnly: boolean
  onOpenBody: (bodyId: string) => void
}

/** Who was there, with the quorum beside it. */
const Attendance = ({ meeting, body, writer, isReadOnly, onOpenBody }: AttendanceSectionProps) => {
  const { t } = useTranslate()
  const members = body === undefined ? [] : activeMembers(body, meeting.date)
  const marked = new Set(meeting.attendance.map(({ id }) => id))
  const waiting = members.filter(({ id }) => !marked.has(id))
  const markAll = (): void => {
    for (const { id } of waiting) writer.set(['attendance', id], unmarked(id))
  }
  const seats = body === undefined ? 0 : quorumTotal({ ...body, quorumOf: 'larger' }, meeting.date)
  // Before anybody is marked there is nothing to say of a quorum.
  const quorum = body === undefined || !isAttendanceTold(meeting) ? null : quorumOf(meeting, body)
  const meta =
    quorum === null
      ? t('minutes.presentOf', { present: presentCount(meeting), total: Math.max(seats, members.length) })
      : t(quorum.reached ? 'minutes.quorumReached' : 'minutes.quorumMissing', {
          present: quorum.present,
          total: quorum.total,
        })
  const nameOf = (id: string): string => {
    const at = members.findIndex((member) => member.id === id)
    const member = members[at]
    return member === undefined
      ? t('minutes.formerMember')
      : memberWords(member, at + 1, t(`duty.${member.duty}`))
  }
  return (
    <Section
      title={t('minutes.attendance')}
      meta={meta}
      actions={
        isReadOnly || waiting.length === 0 ? undefined : (
          <Button isSmall icon={<CheckCheck size={14} />} onPress={markAll}>
            {t('minutes.allPresent')}
          </Button>
        )
      }
    >
      {members.length === 0 ? (
        <div className={css.row} data-field="attendance">
          <span>{t('minutes.noMembers')}</span>
          <Button isSmall onPress={() => onOpenBody(meeting.bodyId)}>
            {t('minutes.openBody')}
          </Button>
        </div>
      ) : (
        <AttendanceStrip
          members={members}
          marks={meeting.attendance}
          agenda={meeting.agenda}
          writer={writer}
          isReadOnly={isReadOnly}
          onMarkAll={markAll}
        />
      )}
      <AttendanceDetails meeting={meeting} nameOf={nameOf} writer={writer} isReadOnly={isReadOnly} />
      <Guests guests={meeting.guests} writer={writer} isReadOnly={isReadOnly} />
      <Counted
        meeting={meeting}
        seats={seats}
        listed={members.length}
        writer={writer}
        isReadOnly={isReadOnly}
      />
      <TotalThere meeting={meeting} />
    </Section>
  )
}

interface CountedProps extends Pick<AttendanceSectionProps, 'meeting' | 'writer' | 'isReadOnly'> {
  /** How many the team has, as far as known; 0 where nobody knows. */
  seats: number
  /** Of them on the list, and so marked one by one. */
  listed: number
}

/** Who is told as a number: members that are on no list, pupils, parents. */
const Counted = ({ meeting, seats, listed, writer, isReadOnly }: CountedProps) => {
  const { t } = useTranslate()
  return (
    <FieldGroup columns="many">
      {seats > listed || listed === 0 || meeting.otherMembers !== null ? (
        <BoundCount
          writer={writer}
          isReadOnly={isReadOnly}
          label={t(listed === 0 ? 'minutes.memberCount' : 'minutes.otherMembers')}
          description={
            seats === 0
              ? undefined
              : t(listed === 0 ? 'minutes.membersAll' : 'minutes.membersOf', { seats, listed })
          }
          path={['otherMembers']}
          value={meeting.otherMembers}
        />
      ) : null}
      <BoundCount
        writer={writer}
        isReadOnly={isReadOnly}
        label={t('minutes.pupilCount')}
        path={['pupilCount']}
        value={meeting.pupilCount}
      />
      <BoundCount
        writer={writer}
        isReadOnly={isReadOnly}
        label={t('minutes.parentCount')}
        path={['parentCount']}
        value={meeting.parentCount}
      />
    </FieldGroup>
  )
}

const FIELDS = [
  'bodyId',
  'date',
  'attendance',
  'otherMembers',
  'guests',
  'pupilCount',
  'parentCount',
] as const satisfies readonly (keyof Meeting)[]

/** Items are told by number on the names, and by title only where somebody was late or left. */
function sameItems({ attendance, agenda }: Meeting, other: Meeting['agenda']): boolean {
  const tellsTitles = attendance.some((mark) => mark.fromItemId !== null || mark.untilItemId !== null)
  return (
    agenda.length === other.length &&
    agenda.every(({ id, title }, at) => id === other[at]?.id && (!tellsTitles || title === other[at].title))
  )
}

/** Drawn again when somebody is marked or the agenda's titles change, not at each letter of the discussion. */
export const AttendanceSection = memo(
  Attendance,
  (before, now) =>
    FIELDS.every((field) => before.meeting[field] === now.meeting[field]) &&
    sameItems(now.meeting, before.meeting.agenda) &&
    before.body === now.body &&
    before.writer === now.writer &&
    before.isReadOnly === now.isReadOnly,
)

/** All who were there in one number, with its parts; what was not entered is not counted as nobody. */
const TotalThere = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslate()
  const { total, members, guests, pupils, parents } = headcountOf(meeting)
  if (total === null) return null
  const counted = [
    t('minutes.thereMembers', { count: members }),
    ...(guests === 0 ? [] : [t('minutes.thereGuests', { count: guests })]),
    ...(pupils === null ? [] : [t('minutes.therePupils', { count: pupils })]),
    ...(parents === null ? [] : [t('minutes.thereParents', { count: parents })]),
  ]
  return <p className={css.hint}>{t('minutes.thereTotal', { total, parts: counted.join(', ') })}</p>
}
