import { assertNever } from '#shared/lib/assert-never.ts'
import { BodyKind } from '#shared/model/body.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import type { GoalField } from './indicator-fields.ts'
import { NumberField } from './number-field.tsx'
import { RubricSteps } from './rubric-steps.tsx'
import { TargetDateField } from './target-date-field.tsx'
import { isShare } from './target-words.ts'

interface PartProps {
  indicator: RecordOf<'indicator'>
  writer: FieldWriter
  isReadOnly: boolean
}

const COMPARATORS = ['>=', '<=', '=', 'none'] as const
const UNITS = ['week', 'month', 'school-year', 'year'] as const

/** One part of what an indicator is to reach. */
export const GoalFieldInput = ({ field, ...props }: PartProps & { field: GoalField }) => {
  const { t } = useTranslate()
  const { indicator, writer, isReadOnly } = props
  switch (field) {
    case 'baseline':
      return (
        <NumberField
          label={t(isShare(indicator.kind) ? 'plan.baselinePercent' : 'plan.baseline')}
          path={['baseline']}
          value={indicator.baseline}
          writer={writer}
          isReadOnly={isReadOnly}
        />
      )
    case 'target':
    case 'percent':
      return <TargetInput {...props} isPercent={field === 'percent'} />
    case 'targetDate':
      return <TargetDateField {...props} />
    case 'rhythm':
      return <RhythmInput {...props} />
    case 'rubric':
      return <RubricSteps {...props} />
    default:
      return assertNever(field)
  }
}

const TargetInput = ({ indicator, writer, isReadOnly, isPercent }: PartProps & { isPercent: boolean }) => {
  const { t } = useTranslate()
  return (
    <>
      <BoundSelect
        writer={writer}
        isReadOnly={isReadOnly}
        label={t('plan.comparator')}
        path={['comparator']}
        value={indicator.comparator}
        options={COMPARATORS.map((id) => ({ id, label: t(`comparator.${id}`) }))}
      />
      <NumberField
        label={t(isPercent ? 'plan.targetPercent' : 'plan.target')}
        path={['target']}
        value={indicator.target}
        writer={writer}
        isReadOnly={isReadOnly}
      />
    </>
  )
}

const RhythmInput = ({ indicator, writer, isReadOnly }: PartProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  return (
    <>
      <BoundCount {...bound} label={t('bodies.cadenceEvery')} path={['every']} value={indicator.every} />
      <BoundSelect
        {...bound}
        label={t('bodies.cadenceUnit')}
        path={['everyUnit']}
        value={indicator.everyUnit}
        options={UNITS.map((id) => ({ id, label: t(`cadenceUnit.${id}`) }))}
      />
      <BoundSelect
        {...bound}
        label={t('plan.bodyKind')}
        path={['bodyKind']}
        value={indicator.bodyKind}
        options={BodyKind.options.map((id) => ({ id, label: t(`bodyKind.${id}`) }))}
      />
    </>
  )
}
