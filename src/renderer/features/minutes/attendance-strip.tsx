import { type KeyboardEvent, useRef, useState } from 'react'
import type { Membership } from '#shared/model/body.ts'
import type { AttendanceMark, Meeting } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import {
  type AttendanceKey,
  attendanceKeyOf,
  itemOfDigits,
  markAfterKey,
  nextPresence,
  unmarked,
} from './attendance-keys.ts'
import { AttendanceTools } from './attendance-tools.tsx'
import { MemberChip } from './member-chip.tsx'
import * as css from './minutes.css.ts'
import { writeMark } from './write-mark.ts'

interface AttendanceStripProps {
  members: readonly Membership[]
  marks: readonly AttendanceMark[]
  agenda: Meeting['agenda']
  writer: FieldWriter
  isReadOnly: boolean
  onMarkAll: () => void
}

/** Late or left was said of a member last: digits now mean the item. */
interface Asking {
  readonly id: string
  readonly field: 'fromItemId' | 'untilItemId'
  readonly digits: string
}

const WALK: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: () => Number.MAX_SAFE_INTEGER,
}

/**
 * The members as a strip, one key each: D, N, T, V, I or a click that goes round; a digit after V or I is the
 * item. Arrows walk, so the whole strip is one stop of Tab; a marking key moves on to the next name.
 */
export const AttendanceStrip = (props: AttendanceStripProps) => {
  const { members, marks, agenda, writer, isReadOnly } = props
  const { t } = useTranslate()
  const [stopAt, setStopAt] = useState(0)
  const chips = useRef<(HTMLButtonElement | null)[]>([])
  const asking = useRef<Asking | null>(null)
  const stop = Math.min(stopAt, members.length - 1)
  const markOf = (id: string): AttendanceMark | null => marks.find((mark) => mark.id === id) ?? null

  const focusAt = (at: number): void => {
    const within = Math.min(Math.max(at, 0), members.length - 1)
    setStopAt(within)
    chips.current[within]?.focus()
  }
  const say = (key: AttendanceKey, at: number): void => {
    const member = members[at]
    if (member === undefined) return
    const before = markOf(member.id)
    writeMark(writer, before, markAfterKey(before ?? unmarked(member.id), key, agenda))
    const field = key === 'late' ? 'fromItemId' : 'untilItemId'
    const waits = key === 'late' || key === 'left'
    asking.current = waits ? { id: member.id, field, digits: '' } : null
    focusAt(waits ? at : at + 1)
  }
  const sayItem = (digit: string, at: number): boolean => {
    const asked = asking.current
    const mark = markOf(members[at]?.id ?? '')
    if (asked === null || mark === null || asked.id !== mark.id) return false
    const digits = `${asked.digits}${digit}`
    const number = itemOfDigits(digits, agenda.length)
    if (number === null) return true
    writeMark(writer, mark, { ...mark, [asked.field]: agenda[number - 1]?.id ?? null })
    asking.current = { ...asked, digits }
    return true
  }
  const write = (event: KeyboardEvent, at: number): boolean => {
    if (event.shiftKey && attendanceKeyOf(event.key) === 'present') {
      props.onMarkAll()
      return true
    }
    const key = attendanceKeyOf(event.key)
    if (key !== null) say(key, at)
    return key !== null || (/^\d$/.test(event.key) && sayItem(event.key, at))
  }
  const handleKey = (event: KeyboardEvent, at: number): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const goal = WALK[event.key]?.(at)
    if (goal !== undefined) focusAt(goal)
    if (goal !== undefined || (!isReadOnly && write(event, at))) event.preventDefault()
  }

  return (
    <>
      <fieldset className={css.strip} aria-label={t('minutes.attendance')} data-field="attendance">
        {members.map((member, at) => (
          <MemberChip
            key={member.id}
            member={member}
            position={at + 1}
            mark={markOf(member.id)}
            agenda={agenda}
            isStop={at === stop}
            ref={(element) => {
              chips.current[at] = element
            }}
            onFocus={() => {
              setStopAt(at)
              if (asking.current?.id !== member.id) asking.current = null
            }}
            onKeyDown={(event) => handleKey(event, at)}
            onClick={() => {
              if (isReadOnly) return
              const before = markOf(member.id)
              const next = nextPresence(before?.status ?? null)
              writeMark(writer, before, markAfterKey(before ?? unmarked(member.id), next, agenda))
            }}
          />
        ))}
      </fieldset>
      {isReadOnly ? null : <AttendanceTools onSay={(key) => say(key, stop)} />}
    </>
  )
}
