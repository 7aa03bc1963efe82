import type { ReactNode } from 'react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { IndicatorKind } from '#shared/model/plan.ts'
import { type FieldWriter, useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { fieldsOf } from './indicator-fields.ts'
import { IndicatorFieldInput } from './indicator-field-input.tsx'
import { IndicatorPeriod } from './indicator-period.tsx'
import type { LevelBranch } from './plan-tree.ts'
import { targetWords } from './target-words.ts'

interface IndicatorFormProps {
  stored: StoredRecord
  tree: readonly LevelBranch[]
  told: (indicator: RecordOf<'indicator'>) => ReactNode
}

/** A deadline asks "no later than", every other kind "at least": nobody has to say so beside the kind. */
const kindWriter = ({ kind, comparator }: RecordOf<'indicator'>, writer: FieldWriter): FieldWriter => ({
  ...writer,
  set: (path, value) => {
    writer.set(path, value)
    if (value === 'deadline' && comparator === '>=') writer.set(['comparator'], '<=')
    if (value !== 'deadline' && kind === 'deadline' && comparator === '<=') writer.set(['comparator'], '>=')
  },
})

/** One rule of the plan, with only the fields its kind needs. */
export const IndicatorForm = ({ stored, tree, told }: IndicatorFormProps) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('indicator', stored)
  const { record: indicator, writer } = editor
  const isReadOnly = stored.readOnly
  const bound = { writer, isReadOnly }
  const activities = tree.flatMap((branch) =>
    branch.activities.map(({ activity }) => ({
      id: activity.id,
      label: [activity.printedNumber, activity.title].filter(Boolean).join(' '),
    })),
  )
  const others = tree.flatMap((branch) =>
    branch.activities.flatMap(({ indicators }) =>
      indicators
        .filter(({ id }) => id !== indicator.id)
        .map(({ id, printedNumber, title }) => ({
          id,
          label: [printedNumber, title].filter(Boolean).join(' '),
        })),
    ),
  )
  return (
    <RecordFrame
      title={[indicator.printedNumber, indicator.title].filter(Boolean).join(' ')}
      about={<span>{targetWords(indicator, t)}</span>}
      editor={editor}
      isForeign={isReadOnly}
    >
      <Section title={t('plan.indicator')}>
        <FieldGroup>
          <WholeRow>
            <BoundText
              {...bound}
              isRequired
              label={t('plan.name')}
              path={['title']}
              value={indicator.title}
            />
          </WholeRow>
          <BoundText
            {...bound}
            label={t('plan.printedNumber')}
            path={['printedNumber']}
            value={indicator.printedNumber}
          />
          <BoundSelect
            {...bound}
            label={t('plan.activity')}
            path={['activityId']}
            value={indicator.activityId}
            options={activities}
          />
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
          {fieldsOf(indicator.kind).map((field) => (
            <IndicatorFieldInput
              key={field}
              field={field}
              indicator={indicator}
              writer={writer}
              isReadOnly={isReadOnly}
            />
          ))}
          <IndicatorPeriod indicator={indicator} writer={writer} isReadOnly={isReadOnly} />
          <BoundCount {...bound} label={t('plan.order')} path={['order']} value={indicator.order} />
          <BoundCombo
            {...bound}
            label={t('plan.duplicateOf')}
            path={['duplicateOfId']}
            value={indicator.duplicateOfId}
            options={others}
          />
        </FieldGroup>
      </Section>
      {told(indicator)}
    </RecordFrame>
  )
}
