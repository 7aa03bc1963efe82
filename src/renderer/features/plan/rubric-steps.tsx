import { Plus, Trash2 } from 'lucide-react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { RubricLevel } from '#shared/model/plan.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { WholeRow } from '#renderer/ui/field-group.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './plan.css.ts'

interface RubricStepsProps {
  indicator: RecordOf<'indicator'>
  writer: FieldWriter
  isReadOnly: boolean
}

/** The steps of a rubric, lowest first, and the one to be reached. */
export const RubricSteps = ({ indicator, writer, isReadOnly }: RubricStepsProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  const { rubric } = indicator
  const add = (): void => {
    const id = newId()
    writer.set(
      ['rubric', id],
      RubricLevel.parse({ id, title: t('plan.newStep', { number: rubric.length + 1 }) }),
    )
    writer.flush()
  }
  return (
    <WholeRow>
      <ol className={css.steps} aria-label={t('plan.rubric')}>
        {rubric.map((step, at) => (
          <li key={step.id} className={css.step}>
            <BoundText
              {...bound}
              isRequired
              label={t('plan.step', { number: at + 1 })}
              path={['rubric', step.id, 'title']}
              value={step.title}
            />
            <BoundText
              {...bound}
              label={t('plan.stepDescription')}
              path={['rubric', step.id, 'description']}
              value={step.description}
            />
            {isReadOnly ? null : (
              <IconButton
                label={t('plan.removeStep', { step: step.title })}
                icon={<Trash2 size={16} />}
                onPress={() => {
                  writer.remove(['rubric', step.id])
                  writer.flush()
                }}
              />
            )}
          </li>
        ))}
      </ol>
      <div className={css.row}>
        {isReadOnly ? null : (
          <Button isSmall icon={<Plus size={14} />} onPress={add}>
            {t('plan.addStep')}
          </Button>
        )}
        {rubric.length === 0 ? null : (
          <BoundSelect
            {...bound}
            label={t('plan.targetStep')}
            path={['targetRubricId']}
            value={indicator.targetRubricId}
            options={rubric.map(({ id, title }) => ({ id, label: title }))}
            placeholder={t('plan.highestStep')}
          />
        )}
      </div>
    </WholeRow>
  )
}
