import { memo } from 'react'
import { type AgendaItem, Speaker } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as css from './minutes.css.ts'
import { addRow, PlainRows } from './plain-rows.tsx'

interface SpeakersProps {
  itemId: string
  speakers: AgendaItem['speakers']
  /** Number of the item in the agenda. */
  number: number
  writer: FieldWriter
  isReadOnly: boolean
}

const newRow = (id: string): Speaker => Speaker.parse({ id })

const rowsOf = (itemId: string) => ({ path: ['agenda', itemId, 'speakers'], newRow, firstField: 'name' })

/** Adds somebody who spoke and puts the caret into the name. */
export const addSpeaker = (writer: FieldWriter, itemId: string): void => addRow({ ...rowsOf(itemId), writer })

/** Who spoke and what they said, retold; nothing until somebody did. */
export const Speakers = memo(({ itemId, speakers, number, writer, isReadOnly }: SpeakersProps) => {
  const { t } = useTranslate()
  const base = ['agenda', itemId, 'speakers']
  const bound = { writer, isReadOnly, isLabelHidden: true }
  const which = (at: number): string => `${number}.${at}`
  return (
    <PlainRows
      {...rowsOf(itemId)}
      rows={speakers}
      writer={writer}
      isReadOnly={isReadOnly}
      className={css.speaker}
      rowLabel={(at) => t('minutes.speaker', { number: which(at) })}
      removeLabel={(at) => t('minutes.removeSpeaker', { number: which(at) })}
    >
      {(speaker, at) => (
        <>
          <BoundText
            {...bound}
            label={t('minutes.speakerName', { number: which(at) })}
            placeholder={t('minutes.speakerPlaceholder')}
            path={[...base, speaker.id, 'name']}
            value={speaker.name}
          />
          <BoundProse
            {...bound}
            minLines={1}
            label={t('minutes.statement', { number: which(at) })}
            placeholder={t('minutes.statementPlaceholder')}
            path={[...base, speaker.id, 'statement']}
            value={speaker.statement}
          />
        </>
      )}
    </PlainRows>
  )
})
