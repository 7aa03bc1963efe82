import { ArrowDown, ArrowUp, Clock, MessageSquarePlus, Plus, Quote, Trash2, Undo2 } from 'lucide-react'
import { memo } from 'react'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ToolRow } from '#renderer/ui/tool-row.tsx'
import { addDecision } from './decisions.tsx'
import { useMinutesDesk } from './minutes-desk.ts'
import * as css from './minutes.css.ts'
import { addSpeaker } from './speakers.tsx'

export interface AgendaActions {
  /** On to the next block; a new one after the last. */
  next: (id: string) => void
  moveBy: (id: string, step: 1 | -1) => void
  remove: (id: string) => void
}

interface ItemToolsProps {
  itemId: string
  number: number
  isFirst: boolean
  isLast: boolean
  isDeferred: boolean
  /** Nothing is decided yet: whoever looks for its decisions finds the button that adds one. */
  isUndecided: boolean
  writer: FieldWriter
  actions: AgendaActions
}

/** Everything that can be done with an item: one stop of Tab after its fields. */
export const ItemTools = memo((props: ItemToolsProps) => {
  const { itemId, number, isDeferred, writer, actions } = props
  const { t } = useTranslate()
  const desk = useMinutesDesk()
  return (
    <ToolRow label={t('minutes.itemTools', { number })} className={css.itemTools}>
      {isDeferred ? null : (
        <>
          <Button
            isSmall
            icon={<Plus size={14} />}
            data-field={props.isUndecided ? `agenda/${itemId}/decisions` : undefined}
            onPress={() => addDecision(writer, itemId)}
          >
            {t('minutes.addDecision')}
          </Button>
          <Button isSmall icon={<MessageSquarePlus size={14} />} onPress={() => addSpeaker(writer, itemId)}>
            {t('minutes.addSpeaker')}
          </Button>
          <Button isSmall icon={<Quote size={14} />} onPress={desk.openPhrases}>
            {t('minutes.insertPhrase')}
          </Button>
        </>
      )}
      <Button
        isSmall
        icon={isDeferred ? <Undo2 size={14} /> : <Clock size={14} />}
        onPress={() => writer.set(['agenda', itemId, 'state'], isDeferred ? 'discussed' : 'undiscussed')}
      >
        {t(isDeferred ? 'minutes.takeUp' : 'minutes.defer')}
      </Button>
      <IconButton
        label={t('minutes.moveUp', { number })}
        shortcut="Alt+↑"
        icon={<ArrowUp size={16} />}
        isDisabled={props.isFirst}
        onPress={() => actions.moveBy(itemId, -1)}
      />
      <IconButton
        label={t('minutes.moveDown', { number })}
        shortcut="Alt+↓"
        icon={<ArrowDown size={16} />}
        isDisabled={props.isLast}
        onPress={() => actions.moveBy(itemId, 1)}
      />
      <IconButton
        label={t('minutes.removeItem', { number })}
        icon={<Trash2 size={16} />}
        onPress={() => actions.remove(itemId)}
      />
    </ToolRow>
  )
})
