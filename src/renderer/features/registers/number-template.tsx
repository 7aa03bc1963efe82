import { formatNumber, nextNumber, seriesPeriod, sequenceOf } from '#shared/domain/numbering/number-series.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { CountField } from '#renderer/ui/count-field.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TEMPLATE_FIELDS } from './register-fields.ts'
import * as css from './registers.css.ts'
import { useJournal } from './use-register-series.ts'

interface NumberTemplateProps {
  register: RecordOf<'register'>
  writer: FieldWriter
  isReadOnly: boolean
}

const DIGITS = ['1', '2', '3', '4', '5', '6'] as const

/** How a number of this register is made, with the very next one as the example. */
export const NumberTemplate = ({ register, writer, isReadOnly }: NumberTemplateProps) => {
  const { t } = useTranslate()
  const { count } = useFieldParsers()
  return (
    <Section title={t('registers.template')} meta={<NextNumber register={register} />}>
      <RecordFields fields={TEMPLATE_FIELDS} value={register} writer={writer} isReadOnly={isReadOnly} />
      <FieldGroup>
        <Select
          data-field="padding"
          label={t('registers.padding')}
          value={String(register.padding)}
          placeholder={t('form.choose')}
          options={DIGITS.map((id) => ({ id, label: '1'.padStart(Number(id), '0') }))}
          isDisabled={isReadOnly}
          onChange={(id) => {
            writer.set(['padding'], Number(id))
            writer.flush()
          }}
        />
        <CountField
          data-field="firstNumber"
          label={t('registers.firstNumber')}
          description={t('registers.firstNumberHint')}
          value={String(register.firstNumber)}
          parse={count}
          isReadOnly={isReadOnly}
          onCommit={(text) => {
            writer.set(['firstNumber'], Math.max(1, Number(text || '1')))
            writer.flush()
          }}
        />
        <Checkbox
          isSelected={register.fileIndexInNumber}
          isDisabled={isReadOnly}
          onChange={(isIn) => {
            writer.set(['fileIndexInNumber'], isIn)
            writer.flush()
          }}
        >
          {t('registers.fileIndexInNumber')}
        </Checkbox>
      </FieldGroup>
    </Section>
  )
}

/** The next number by the rule as it stands in the form, also before it is saved. */
const NextNumber = ({ register }: { register: RecordOf<'register'> }) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { data } = useJournal({
    kind: register.registers === 'orders' ? 'order' : 'meeting',
    institutionId: register.institutionId,
    registerId: register.id,
    ownRun: null,
    period: seriesPeriod(register.resets, today),
  })
  const used = (data?.rows ?? []).filter(({ line }) => line !== 'gap').map(({ number }) => number)
  const next = nextNumber(register, used)
  const after = formatNumber(register, (sequenceOf(next, register.suffix) ?? register.firstNumber) + 1)
  return (
    <span className={css.example} aria-live="polite">
      <strong>{t('registers.example', { number: next })}</strong>{' '}
      {t('registers.exampleLater', { number: after })}
    </span>
  )
}
