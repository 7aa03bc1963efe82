import { assertNever } from '#shared/lib/assert-never.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { otherUnits } from '#shared/domain/plan/counted-unit.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { unitWords } from '#renderer/i18n/unit-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { WholeRow } from '#renderer/ui/field-group.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { CountingField } from './indicator-fields.ts'
import { isShare } from './target-words.ts'

interface CountingFieldInputProps {
  field: CountingField
  indicator: RecordOf<'indicator'>
  writer: FieldWriter
  isReadOnly: boolean
}

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
const AGGREGATIONS = ['computed', 'sum', 'mean', 'last', 'maximum', 'share', 'not-additive'] as const

const MOST_UNITS = 6

type PartProps = Omit<CountingFieldInputProps, 'field'>

/** One part of how an indicator is counted. */
export const CountingFieldInput = ({ field, ...props }: CountingFieldInputProps) => {
  const { t } = useTranslate()
  const { indicator, writer, isReadOnly } = props
  const bound = { writer, isReadOnly }
  switch (field) {
    case 'unit':
      return <UnitInput {...props} field={field} />
    case 'countedUnit':
      return (
        <>
          <UnitInput {...props} field={field} />
          <OtherUnits {...props} />
        </>
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
    case 'denominatorSource':
      return (
        <BoundText
          {...bound}
          label={t('plan.denominatorSource')}
          description={t('plan.denominatorSourceHint')}
          path={['denominatorSource']}
          value={indicator.denominatorSource}
        />
      )
    case 'aggregation':
      return <AggregationInput {...props} />
    case 'scope':
      return <ScopeInput {...props} />
    default:
      return assertNever(field)
  }
}

/** A unit known by its id is shown in words; only other words than those are written. */
const UnitInput = ({
  indicator,
  writer,
  isReadOnly,
  field,
}: PartProps & { field: 'unit' | 'countedUnit' }) => {
  const { t } = useTranslate()
  const stored = indicator[field]
  const shown = unitWords(stored, t)
  const unitWriter = {
    ...writer,
    set: (path: readonly string[], value: unknown) => writer.set(path, value === shown ? stored : value),
  }
  return (
    <BoundText
      writer={unitWriter}
      isReadOnly={isReadOnly}
      label={t(field === 'unit' ? 'plan.unit' : 'plan.countedUnit')}
      {...(field === 'unit' ? {} : { description: t('plan.countedUnitHint') })}
      path={[field]}
      value={shown}
    />
  )
}

/** Words that no told whole is called by: asks whether one of those that were told is meant. */
const OtherUnits = ({ indicator, writer, isReadOnly }: PartProps) => {
  const { t } = useTranslate()
  const { records } = useRecords('population')
  const { countedUnit, denominator } = indicator
  const told = records.map(({ record }) => record.countedUnit)
  const others = denominator === 'population' && !isReadOnly ? otherUnits(countedUnit, told) : []
  if (others.length === 0) return null
  return (
    <WholeRow>
      <InlineAlert
        tone="info"
        what={t('plan.otherUnits', { unit: unitWords(countedUnit, t) })}
        actions={others.slice(0, MOST_UNITS).map((unit) => (
          <Button key={unit} isSmall onPress={() => writer.set(['countedUnit'], unit)}>
            {unitWords(unit, t)}
          </Button>
        ))}
      />
    </WholeRow>
  )
}

const AggregationInput = ({ indicator, writer, isReadOnly }: PartProps) => {
  const { t } = useTranslate()
  const isRecords = !isShare(indicator.kind) && indicator.source !== 'observations'
  const offered = AGGREGATIONS.filter((id) => {
    if (id === 'share') return !isRecords
    return id !== 'last' || !isRecords
  })
  return (
    <BoundSelect
      writer={writer}
      isReadOnly={isReadOnly}
      label={t('plan.aggregation')}
      path={['aggregation']}
      value={indicator.aggregation}
      options={offered.map((id) => ({ id, label: t(`aggregation.${id}`) }))}
    />
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
