import { Trash2 } from 'lucide-react'
import type { Decision } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundDay } from '#renderer/forms/bound-date.tsx'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './minutes.css.ts'

interface DecisionRowProps {
  itemId: string
  decision: Decision
  /** `2.1`: the item and the decision in it. */
  number: string
  writer: FieldWriter
  isReadOnly: boolean
}

const TYPES = ['decision', 'task', 'information'] as const

/** One decision: what kind it is, its words, and for a task who does it and by when. */
export const DecisionRow = ({ itemId, decision, number, writer, isReadOnly }: DecisionRowProps) => {
  const { t } = useTranslate()
  const path = ['agenda', itemId, 'decisions', decision.id]
  const bound = { writer, isReadOnly, isLabelHidden: true }
  return (
    <fieldset className={css.decision} aria-label={t('minutes.decisionNumber', { number })}>
      <BoundSelect
        {...bound}
        label={t('minutes.decisionType', { number })}
        path={[...path, 'type']}
        value={decision.type}
        options={TYPES.map((id) => ({ id, label: t(`decisionType.${id}`) }))}
      />
      <div className={css.decisionText}>
        <BoundProse
          {...bound}
          minLines={1}
          label={t('minutes.decisionText', { number })}
          placeholder={t(`decisionPlaceholder.${decision.type}`)}
          path={[...path, 'text']}
          value={decision.text}
        />
        {decision.type === 'task' ? (
          <div className={css.taskRow}>
            <BoundText
              {...bound}
              label={t('minutes.responsible', { number })}
              placeholder={t('minutes.responsiblePlaceholder')}
              path={[...path, 'responsible']}
              value={decision.responsible}
            />
            <BoundDay
              {...bound}
              label={t('minutes.due', { number })}
              path={[...path, 'due']}
              value={decision.due}
            />
            <Checkbox
              isSelected={decision.done}
              isDisabled={isReadOnly}
              onChange={(isDone) => writer.set([...path, 'done'], isDone)}
            >
              {t('minutes.done')}
            </Checkbox>
          </div>
        ) : null}
      </div>
      {isReadOnly ? null : (
        <IconButton
          label={t('minutes.removeDecision', { number })}
          icon={<Trash2 size={16} />}
          onPress={() => writer.remove(path)}
        />
      )}
    </fieldset>
  )
}
