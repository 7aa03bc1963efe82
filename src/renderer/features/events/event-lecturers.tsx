import { Plus, Trash2 } from 'lucide-react'
import { Lecturer } from '#shared/model/event.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './events.css.ts'

interface EventLecturersProps {
  lecturers: RecordOf<'event'>['lecturers']
  writer: FieldWriter
  isReadOnly: boolean
}

const KINDS = ['external', 'internal', 'moderator'] as const

/** Who taught: from outside, from within, or a moderator of the team; a name only where one wants it kept. */
export const EventLecturers = ({ lecturers, writer, isReadOnly }: EventLecturersProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  const add = (): void => {
    const id = newId()
    writer.set(['lecturers', id], Lecturer.parse({ id }))
    writer.flush()
  }
  return (
    <>
      {lecturers.length === 0 && isReadOnly ? <p>{t('events.noLecturers')}</p> : null}
      {lecturers.map((one, at) => (
        <fieldset key={one.id} className={css.lecturer} aria-label={t('events.lecturer', { number: at + 1 })}>
          <BoundSelect
            {...bound}
            label={t('events.lecturerKind')}
            path={['lecturers', one.id, 'lecturerKind']}
            value={one.lecturerKind}
            options={KINDS.map((id) => ({ id, label: t(`lecturerKind.${id}`) }))}
          />
          <BoundText
            {...bound}
            label={t('events.lecturerName')}
            path={['lecturers', one.id, 'name']}
            value={one.name}
          />
          {isReadOnly ? null : (
            <IconButton
              label={t('events.removeLecturer', { number: at + 1 })}
              icon={<Trash2 size={16} />}
              onPress={() => {
                writer.remove(['lecturers', one.id])
                writer.flush()
              }}
            />
          )}
        </fieldset>
      ))}
      {isReadOnly ? null : (
        <div>
          <Button isSmall icon={<Plus size={14} />} onPress={add}>
            {t('events.addLecturer')}
          </Button>
        </div>
      )}
    </>
  )
}
