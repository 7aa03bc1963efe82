import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { IndicatorKind } from '#shared/model/plan.ts'
import { type FieldWriter, useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { CountingFieldInput } from './counting-field-input.tsx'
import { FigureLine } from './figure-line.tsx'
import { FormerRules } from './former-rules.tsx'
import { GoalFieldInput } from './goal-field-input.tsx'
import { countingFieldsOf, goalFieldsOf } from './indicator-fields.ts'
import { IndicatorPeriod } from './indicator-period.tsx'
import { NumberField } from './number-field.tsx'
import { numbered } from './numbered.ts'
import { PartActions } from './part-actions.tsx'
import type { PlanDesk } from './plan-desk.ts'

interface IndicatorFormProps {
  stored: StoredRecord
  desk: PlanDesk
}

type Indicator = RecordOf<'indicator'>

/** A deadline asks "no later than", every other kind "at least": nobody has to say so beside the kind. */
const kindWriter = ({ kind, comparator }: Indicator, writer: FieldWriter): FieldWriter => ({
  ...writer,
  set: (path, value) => {
    writer.set(path, value)
    if (value === 'deadline' && comparator === '>=') writer.set(['comparator'], '<=')
    if (value !== 'deadline' && kind === 'deadline' && comparator === '<=') writer.set(['comparator'], '>=')
  },
})

const optionsOf = (
  rows: readonly { readonly id: string; readonly printedNumber: string; readonly title: string }[],
) => rows.map((row) => ({ id: row.id, label: numbered(row) }))

/** One rule of the plan, with only the fields its kind needs. */
export const IndicatorForm = ({ stored, desk }: IndicatorFormProps) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('indicator', stored)
  const { record: indicator, writer } = editor
  const isReadOnly = stored.readOnly || desk.isLocked
  const part = { kind: 'indicator', id: indicator.id } as const
  const props = { indicator, writer, isReadOnly }
  return (
    <RecordFrame
      title={numbered(indicator)}
      editor={editor}
      isForeign={stored.readOnly}
      actions={<PartActions part={part} title={indicator.title} desk={desk} isReadOnly={isReadOnly} />}
    >
      <RuleSection {...props} desk={desk} />
      <Section title={t('plan.goalSection')}>
        <FigureLine indicator={indicator} />
        <FieldGroup>
          {goalFieldsOf(indicator.kind).map((field) => (
            <GoalFieldInput key={field} field={field} {...props} />
          ))}
          {countingFieldsOf(indicator.kind).map((field) => (
            <CountingFieldInput key={field} field={field} {...props} />
          ))}
          <IndicatorPeriod {...props} />
        </FieldGroup>
      </Section>
      {desk.told(indicator)}
      {desk.evidence(indicator)}
      <CheckingSection {...props} desk={desk} />
      <FormerRules {...props} />
      {desk.comments('indicator', indicator.id, desk.view.plan.institutionId)}
    </RecordFrame>
  )
}

interface SectionProps {
  indicator: Indicator
  writer: FieldWriter
  isReadOnly: boolean
  desk: PlanDesk
}

const RuleSection = ({ indicator, writer, isReadOnly, desk }: SectionProps) => {
  const { t } = useTranslate()
  const { parts, tree } = desk.view
  const bound = { writer, isReadOnly }
  const activities = isReadOnly
    ? tree.flatMap((branch) => branch.activities.map(({ activity }) => activity))
    : parts.activities
  const parents = parts.indicators.filter(
    (one) =>
      one.activityId === indicator.activityId && one.id !== indicator.id && one.parentIndicatorId === null,
  )
  return (
    <Section title={t('plan.indicator')}>
      <FieldGroup>
        <WholeRow>
          <BoundText {...bound} isRequired label={t('plan.name')} path={['title']} value={indicator.title} />
        </WholeRow>
        <BoundText
          {...bound}
          label={t('plan.printedNumber')}
          path={['printedNumber']}
          value={indicator.printedNumber}
        />
        <Select
          label={t('plan.activity')}
          placeholder={t('form.choose')}
          isDisabled={isReadOnly}
          value={indicator.activityId}
          onChange={(id) => void desk.writing.moveTo({ kind: 'indicator', id: indicator.id }, id, null)}
          options={optionsOf(activities)}
        />
        {parents.length === 0 && indicator.parentIndicatorId === null ? null : (
          <WholeRow>
            <BoundCombo
              {...bound}
              label={t('plan.partOf')}
              path={['parentIndicatorId']}
              value={indicator.parentIndicatorId}
              options={optionsOf(parents)}
            />
          </WholeRow>
        )}
        <WholeRow>
          <BoundSelect
            writer={kindWriter(indicator, writer)}
            isReadOnly={isReadOnly}
            label={t('plan.kind')}
            description={t(`indicatorKindHint.${indicator.kind}`)}
            path={['kind']}
            value={indicator.kind}
            options={IndicatorKind.options.map((id) => ({ id, label: t(`indicatorKind.${id}`) }))}
          />
        </WholeRow>
      </FieldGroup>
    </Section>
  )
}

/** Where proof is looked for, what the printed report says, and whether the rule stands elsewhere already. */
const CheckingSection = ({ indicator, writer, isReadOnly, desk }: SectionProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  const others = desk.view.parts.indicators.filter(({ id }) => id !== indicator.id)
  return (
    <Section title={t('plan.checking')}>
      <FieldGroup>
        <WholeRow>
          <BoundText
            {...bound}
            label={t('plan.verificationSource')}
            description={t('plan.verificationSourceHint')}
            path={['verificationSource']}
            value={indicator.verificationSource}
          />
        </WholeRow>
        <NumberField
          label={t('plan.printedValue')}
          path={['printedValue']}
          value={indicator.printedValue}
          writer={writer}
          isReadOnly={isReadOnly}
        />
        <BoundCombo
          {...bound}
          label={t('plan.duplicateOf')}
          path={['duplicateOfId']}
          value={indicator.duplicateOfId}
          options={optionsOf(others)}
        />
      </FieldGroup>
    </Section>
  )
}
