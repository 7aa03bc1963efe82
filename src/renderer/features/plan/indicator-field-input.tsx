import { assertNever } from '#shared/lib/assert-never.ts'
import { BodyKind } from '#shared/model/body.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { IndicatorField } from './indicator-fields.ts'
import { NumberField } from './number-field.tsx'
import { TargetDateField } from './target-date-field.tsx'

interface IndicatorFieldInputProps {
  field: IndicatorField
  indicator: RecordOf<'indicator'>
  writer: FieldWriter
  isReadOnly: boolean
}

const COMPARATORS = ['>=', '<=', '=', 'none'] as const
const SOURCES = [
  'evidence',
  'hosted-events',
  'events',
  'observations',
  'meetings',
  'surveys',
  'participation',
] as const
const DENOMINATORS = [
  'participating',
  'all-institutions',
  'population',
  'observation',
  'survey',
  'unknown',
] as const
const SCOPES = ['each-institution', 'municipality', 'one-institution'] as const
const UNITS = ['week', 'month', 'school-year', 'year'] as const

/** One part of an indicator's form. */
export const IndicatorFieldInput = ({ field, ...props }: IndicatorFieldInputProps) => {
  const { t } = useTranslate()
  const { indicator, writer, isReadOnly } = props
  const bound = { writer, isReadOnly }
  switch (field) {
    case 'target':
    case 'percent':
      return <TargetInput {...props} isPercent={field === 'percent'} />
    case 'targetDate':
      return <TargetDateField {...props} />
    case 'unit':
      return <BoundText {...bound} label={t('plan.unit')} path={['unit']} value={indicator.unit} />
    case 'countedUnit':
      return (
        <BoundText
          {...bound}
          label={t('plan.countedUnit')}
          description={t('plan.countedUnitHint')}
          path={['countedUnit']}
          value={indicator.countedUnit}
        />
      )
    case 'minPerUnit':
      return (
        <BoundCount
          {...bound}
          label={t('plan.minPerUnit')}
          path={['minPerUnit']}
          value={indicator.minPerUnit}
        />
      )
    case 'source':
      return (
        <BoundSelect
          {...bound}
          label={t('plan.source')}
          path={['source']}
          value={indicator.source}
          options={SOURCES.map((id) => ({ id, label: t(`source.${id}`) }))}
        />
      )
    case 'denominator':
      return (
        <BoundSelect
          {...bound}
          label={t('plan.denominator')}
          path={['denominator']}
          value={indicator.denominator}
          options={DENOMINATORS.map((id) => ({ id, label: t(`denominator.${id}`) }))}
        />
      )
    case 'scope':
      return <ScopeInput {...props} />
    case 'rhythm':
      return <RhythmInput {...props} />
    default:
      return assertNever(field)
  }
}

type PartProps = Omit<IndicatorFieldInputProps, 'field'>

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

const ScopeInput = ({ indicator, writer, isReadOnly }: PartProps) => {
  const { t } = useTranslate()
  const { institutions, nameOf } = useDirectory()
  const bound = { writer, isReadOnly }
  return (
    <>
      <BoundSelect
        {...bound}
        label={t('plan.scope')}
        path={['scope']}
        value={indicator.scope}
        options={SCOPES.map((id) => ({ id, label: t(`scope.${id}`) }))}
      />
      {indicator.scope === 'one-institution' && isReadOnly ? (
        <TextField label={t('plan.institution')} value={nameOf(indicator.institutionId)} isReadOnly />
      ) : null}
      {indicator.scope === 'one-institution' && !isReadOnly ? (
        <BoundCombo
          {...bound}
          label={t('plan.institution')}
          path={['institutionId']}
          value={indicator.institutionId}
          options={institutions.map(({ id, name }) => ({ id, label: name }))}
        />
      ) : null}
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
