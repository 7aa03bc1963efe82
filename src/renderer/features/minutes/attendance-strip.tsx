import { Check, Minus, Wifi, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Membership } from '#shared/model/body.ts'
import { AttendanceMark } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { nextPresence, type Presence, presenceOfKey } from './attendance-keys.ts'
import { memberWords } from './member-words.ts'
import * as css from './minutes.css.ts'

interface AttendanceStripProps {
  members: readonly Membership[]
  marks: readonly AttendanceMark[]
  writer: FieldWriter
  isReadOnly: boolean
}

const ICONS = { none: Minus, present: Check, absent: X, remote: Wifi } as const

/**
 * The members as a strip, one key each: D, N, T or a click that goes round. Arrows walk, so the whole
 * strip is one stop of Tab; a marking key moves on to the next name.
 */
export const AttendanceStrip = ({ members, marks, writer, isReadOnly }: AttendanceStripProps) => {
  const { t } = useTranslate()
  const [stopAt, setStopAt] = useState(0)
  const chips = useRef<(HTMLButtonElement | null)[]>([])
  const presenceOf = (id: string): Presence | null => marks.find((mark) => mark.id === id)?.status ?? null

  const mark = (id: string, status: Presence): void => {
    if (presenceOf(id) === null) writer.set(['attendance', id], AttendanceMark.parse({ id, status }))
    else writer.set(['attendance', id, 'status'], status)
  }
  const focusAt = (at: number): void => {
    const within = Math.min(Math.max(at, 0), members.length - 1)
    setStopAt(within)
    chips.current[within]?.focus()
  }
  const handleKey = (event: KeyboardEvent, member: Membership, at: number): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const walk: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: members.length,
    }
    const goal = walk[event.key]
    const presence = isReadOnly ? null : presenceOfKey(event.key)
    if (goal === undefined && presence === null) return
    event.preventDefault()
    if (presence !== null) mark(member.id, presence)
    focusAt(goal ?? at + 1)
  }

  return (
    <fieldset className={css.strip} aria-label={t('minutes.attendance')} data-field="attendance">
      {members.map((member, at) => {
        const presence = presenceOf(member.id)
        const look = presence ?? 'none'
        const Icon = ICONS[look]
        const words = memberWords(member, at + 1, t(`duty.${member.duty}`))
        return (
          <button
            key={member.id}
            type="button"
            ref={(element) => {
              chips.current[at] = element
            }}
            tabIndex={at === Math.min(stopAt, members.length - 1) ? 0 : -1}
            className={css.member[look]}
            aria-label={t('minutes.memberPresence', { name: words, presence: t(`presence.${look}`) })}
            title={`${words} – ${t(`presence.${look}`)}`}
            onFocus={() => setStopAt(at)}
            onKeyDown={(event) => handleKey(event, member, at)}
            onClick={() => {
              if (!isReadOnly) mark(member.id, nextPresence(presence))
            }}
          >
            <Icon size={14} aria-hidden="true" className={css.memberMark[look]} />
            <span className={css.memberName}>{words}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
