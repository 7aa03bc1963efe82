import { Plus, Trash2 } from 'lucide-react'
import { flushSync } from 'react-dom'
import type { AgendaItem } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './minutes.css.ts'

interface SpeakersProps {
  item: AgendaItem
  /** Number of the item in the agenda. */
  number: number
  writer: FieldWriter
  isReadOnly: boolean
}

/** Who spoke: only a button until somebody did. */
export const Speakers = ({ item, number, writer, isReadOnly }: SpeakersProps) => {
  const { t } = useTranslate()
  const base = ['agenda', item.id, 'speakers']
  const add = (): void => {
    const id = newId()
    flushSync(() => writer.set([...base, id], { id, name: '', statement: '' }))
    jumpToField([...base, id, 'name'].join('/'))
  }
  return (
    <>
      {item.speakers.map((speaker, at) => {
        const which = `${number}.${at + 1}`
        const bound = { writer, isReadOnly, isLabelHidden: true }
        return (
          <div key={speaker.id} className={css.speaker}>
            <BoundText
              {...bound}
              label={t('minutes.speakerName', { number: which })}
              placeholder={t('minutes.speakerPlaceholder')}
              path={[...base, speaker.id, 'name']}
              value={speaker.name}
            />
            <BoundProse
              {...bound}
              minLines={1}
              label={t('minutes.statement', { number: which })}
              placeholder={t('minutes.statementPlaceholder')}
              path={[...base, speaker.id, 'statement']}
              value={speaker.statement}
            />
            {isReadOnly ? null : (
              <IconButton
                label={t('minutes.removeSpeaker', { number: which })}
                icon={<Trash2 size={16} />}
                onPress={() => writer.remove([...base, speaker.id])}
              />
            )}
          </div>
        )
      })}
      {isReadOnly ? null : (
        <div>
          <Button isSmall icon={<Plus size={14} />} onPress={add}>
            {t('minutes.addSpeaker')}
          </Button>
        </div>
      )}
    </>
  )
}
