import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { flushSync } from 'react-dom'
import type { AgendaItem } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { DecisionRow } from './decision-row.tsx'
import { newDecision } from './empty-item.ts'
import * as css from './minutes.css.ts'
import { Speakers } from './speakers.tsx'
import { VotesRow } from './votes-row.tsx'

export interface AgendaActions {
  /** On to the next block; a new one after the last. */
  next: (id: string) => void
  moveBy: (id: string, step: 1 | -1) => void
  remove: (id: string) => void
}

interface AgendaItemBlockProps {
  item: AgendaItem
  number: number
  isFirst: boolean
  isLast: boolean
  writer: FieldWriter
  actions: AgendaActions
  isReadOnly: boolean
}

/** One question of the agenda. Only the block that changed is drawn again. */
export const AgendaItemBlock = memo((props: AgendaItemBlockProps) => {
  const { item, number, writer, actions, isReadOnly } = props
  const { t } = useTranslate()
  const path = ['agenda', item.id]
  const bound = { writer, isReadOnly }

  const addDecision = (): void => {
    const id = newId()
    flushSync(() => writer.set([...path, 'decisions', id], newDecision(id)))
    jumpToField([...path, 'decisions', id, 'text'].join('/'))
  }
  const handleKey = (event: KeyboardEvent): void => {
    const isNext = event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey
    const step = event.altKey && !event.ctrlKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (!isNext && step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (isNext) actions.next(item.id)
    else if (step === 1 || step === -1) actions.moveBy(item.id, step)
  }

  return (
    <fieldset
      aria-label={t('minutes.item', { number })}
      className={css.item}
      onKeyDownCapture={isReadOnly ? undefined : handleKey}
    >
      <span className={css.itemNumber} aria-hidden="true">
        {number}.
      </span>
      <div className={css.itemBody}>
        <BoundText
          {...bound}
          label={t('minutes.itemTitle', { number })}
          placeholder={t('minutes.itemTitlePlaceholder')}
          path={[...path, 'title']}
          value={item.title}
        />
        <BoundText
          {...bound}
          label={t('minutes.presenter')}
          path={[...path, 'presenter']}
          value={item.presenter}
        />
        <BoundProse
          {...bound}
          label={t('minutes.considered')}
          minLines={2}
          path={[...path, 'considered']}
          value={item.considered}
        />
        <Speakers item={item} number={number} writer={writer} isReadOnly={isReadOnly} />
        <div className={css.decisionText} data-field={[...path, 'decisions'].join('/')}>
          {item.decisions.map((decision, at) => (
            <DecisionRow
              key={decision.id}
              itemId={item.id}
              decision={decision}
              number={`${number}.${at + 1}`}
              writer={writer}
              isReadOnly={isReadOnly}
            />
          ))}
          {isReadOnly ? null : (
            <div>
              <Button isSmall icon={<Plus size={14} />} onPress={addDecision}>
                {t('minutes.addDecision')}
              </Button>
            </div>
          )}
        </div>
        <VotesRow item={item} writer={writer} isReadOnly={isReadOnly} />
      </div>
      {isReadOnly ? null : (
        <div className={css.itemTools}>
          <IconButton
            label={t('minutes.moveUp', { number })}
            shortcut="Alt+↑"
            icon={<ArrowUp size={16} />}
            isDisabled={props.isFirst}
            onPress={() => actions.moveBy(item.id, -1)}
          />
          <IconButton
            label={t('minutes.moveDown', { number })}
            shortcut="Alt+↓"
            icon={<ArrowDown size={16} />}
            isDisabled={props.isLast}
            onPress={() => actions.moveBy(item.id, 1)}
          />
          <IconButton
            label={t('minutes.removeItem', { number })}
            icon={<Trash2 size={16} />}
            onPress={() => actions.remove(item.id)}
          />
        </div>
      )}
    </fieldset>
  )
})
