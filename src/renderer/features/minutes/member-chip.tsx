import { Check, Clock, LogOut, Minus, Wifi, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import type { Membership } from '#shared/model/body.ts'
import type { AttendanceMark, Meeting } from '#shared/model/meeting.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { memberWords } from './member-words.ts'
import * as css from './minutes.css.ts'

interface MemberChipProps {
  member: Membership
  /** 1 for the first. */
  position: number
  mark: AttendanceMark | null
  agenda: Meeting['agenda']
  /** Where Tab stops in the strip. */
  isStop: boolean
  /** For keeping the focus where the keys go. */
  ref: Ref<HTMLButtonElement>
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onClick: () => void
}

const ICONS = { none: Minus, present: Check, absent: X, remote: Wifi } as const

/** 0 where the mark names no item that is on the agenda. */
const numberOf = (id: string | null | undefined, agenda: Meeting['agenda']): number =>
  id === null || id === undefined ? 0 : agenda.findIndex((item) => item.id === id) + 1

/** From and to which item somebody was there; 0 where there is nothing to say. */
const boundsOf = (mark: AttendanceMark | null, agenda: Meeting['agenda']) =>
  mark === null || mark.status === 'absent'
    ? { from: 0, until: 0 }
    : { from: numberOf(mark.fromItemId, agenda), until: numberOf(mark.untilItemId, agenda) }

/** One name of the strip with what is said of it. */
export const MemberChip = ({ member, mark, agenda, ref, ...props }: MemberChipProps) => {
  const { t } = useTranslate()
  const look = mark?.status ?? 'none'
  const Icon = ICONS[look]
  const { from, until } = boundsOf(mark, agenda)
  const name = memberWords(member, props.position, t(`duty.${member.duty}`))
  const presence = [
    t(`presence.${look}`),
    ...(from === 0 ? [] : [t('presence.lateFrom', { number: from })]),
    ...(until === 0 ? [] : [t('presence.leftAt', { number: until })]),
  ].join(', ')
  return (
    <button
      type="button"
      ref={ref}
      data-field={`attendance/${member.id}`}
      tabIndex={props.isStop ? 0 : -1}
      className={css.member[look]}
      aria-label={t('minutes.memberPresence', { name, presence })}
      title={`${name} – ${presence}`}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      onClick={props.onClick}
    >
      <Icon size={14} aria-hidden="true" className={css.memberMark[look]} />
      <span className={css.memberName}>{name}</span>
      {from === 0 ? null : (
        <span className={css.chipNote}>
          <Clock size={12} aria-hidden="true" />
          {t('presence.fromShort', { number: from })}
        </span>
      )}
      {until === 0 ? null : (
        <span className={css.chipNote}>
          <LogOut size={12} aria-hidden="true" />
          {t('presence.untilShort', { number: until })}
        </span>
      )}
    </button>
  )
}
