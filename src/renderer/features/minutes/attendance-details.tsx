import type { Meeting } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { FieldGroup } from '#renderer/ui/field-group.tsx'

interface AttendanceDetailsProps {
  meeting: Meeting
  nameOf: (id: string) => string
  writer: FieldWriter
  isReadOnly: boolean
}

const NONE = 'none'

/** Why somebody was not there, and from or to which item somebody was. */
export const AttendanceDetails = ({ meeting, nameOf, writer, isReadOnly }: AttendanceDetailsProps) => {
  const { t } = useTranslate()
  const absent = meeting.attendance.filter(({ status }) => status === 'absent')
  const partly = meeting.attendance.flatMap((mark) => {
    if (mark.status === 'absent') return []
    const fields = (['fromItemId', 'untilItemId'] as const).filter((field) => mark[field] !== null)
    return fields.map((field) => ({ mark, field }))
  })
  if (absent.length + partly.length === 0) return null
  const items = [
    { id: NONE, label: t('minutes.wholeMeeting') },
    ...meeting.agenda.map(({ id, title }, at) => ({ id, label: `${at + 1}. ${title}` })),
  ]
  // An item that is off the agenda says nothing any more.
  const shown = (id: string | null): string => items.find((item) => item.id === id)?.id ?? NONE
  const itemWriter = {
    ...writer,
    set: (path: readonly string[], id: unknown) => writer.set(path, id === NONE ? null : id),
  }
  return (
    <FieldGroup>
      {partly.map(({ mark, field }) => (
        <BoundSelect
          key={`${mark.id} ${field}`}
          writer={itemWriter}
          isReadOnly={isReadOnly}
          label={t(field === 'fromItemId' ? 'minutes.lateSince' : 'minutes.leftBefore', {
            name: nameOf(mark.id),
          })}
          path={['attendance', mark.id, field]}
          value={shown(mark[field])}
          options={items}
        />
      ))}
      {absent.map((mark) => (
        <BoundText
          key={mark.id}
          writer={writer}
          isReadOnly={isReadOnly}
          label={t('minutes.absenceReason', { name: nameOf(mark.id) })}
          path={['attendance', mark.id, 'reason']}
          value={mark.reason}
        />
      ))}
    </FieldGroup>
  )
}
