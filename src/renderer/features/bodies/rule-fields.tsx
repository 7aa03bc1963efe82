import type { CadenceRule } from '#shared/model/body.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

interface RuleFieldsProps {
  rule: CadenceRule
  writer: FieldWriter
  isReadOnly: boolean
}

const UNITS = ['week', 'month', 'school-year', 'year'] as const
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const
const PLACES = ['1', '2', '3', '4', '5'] as const

const asOne = <Text extends string>(texts: readonly Text[], value: number | null): Text | null =>
  texts.find((text) => Number(text) === value) ?? null

/** The fields that one rule of rhythm needs and the others do not. */
export const RuleFields = ({ rule, writer, isReadOnly }: RuleFieldsProps) => {
  switch (rule.rule) {
    case 'every-n':
      return <EveryFields rule={rule} writer={writer} isReadOnly={isReadOnly} />
    case 'nth-weekday':
    case 'last-weekday':
      return <WeekdayFields rule={rule} writer={writer} isReadOnly={isReadOnly} />
    case 'per-school-year':
    case 'per-year':
      return <TimesFields rule={rule} writer={writer} isReadOnly={isReadOnly} />
  }
}

const EveryFields = ({ rule, writer, isReadOnly }: RuleFieldsProps) => {
  const { t } = useTranslate()
  const path = ['cadence', rule.id]
  return (
    <>
      <BoundCount
        // The field must hold at least 1: an emptied box means "every one".
        writer={{ ...writer, set: (at, value) => writer.set(at, Math.max(1, Number(value ?? 1))) }}
        isReadOnly={isReadOnly}
        label={t('bodies.cadenceEvery')}
        path={[...path, 'every']}
        value={rule.every}
      />
      <BoundSelect
        writer={writer}
        isReadOnly={isReadOnly}
        label={t('bodies.cadenceUnit')}
        path={[...path, 'unit']}
        value={rule.unit}
        options={UNITS.map((id) => ({ id, label: t(`cadenceUnit.${id}`) }))}
      />
    </>
  )
}

const WeekdayFields = ({ rule, writer, isReadOnly }: RuleFieldsProps) => {
  const { t } = useTranslate()
  const path = ['cadence', rule.id]
  const asNumber = {
    ...writer,
    set: (at: readonly string[], value: unknown) => writer.set(at, Number(value)),
  }
  return (
    <>
      {rule.rule === 'last-weekday' ? null : (
        <BoundSelect
          writer={asNumber}
          isReadOnly={isReadOnly}
          label={t('bodies.cadenceNth')}
          path={[...path, 'nth']}
          value={asOne(PLACES, rule.nth)}
          options={PLACES.map((id) => ({ id, label: t(`nth.${id}`) }))}
        />
      )}
      <BoundSelect
        writer={asNumber}
        isReadOnly={isReadOnly}
        label={t('bodies.cadenceWeekday')}
        path={[...path, 'weekday']}
        value={asOne(WEEKDAYS, rule.weekday)}
        options={WEEKDAYS.map((id) => ({ id, label: t(`weekday.${id}`) }))}
      />
    </>
  )
}

const TimesFields = ({ rule, writer, isReadOnly }: RuleFieldsProps) => {
  const { t } = useTranslate()
  const path = ['cadence', rule.id]
  const bound = { writer, isReadOnly }
  return (
    <>
      <BoundCount {...bound} label={t('bodies.cadenceMin')} path={[...path, 'min']} value={rule.min} />
      <BoundCount {...bound} label={t('bodies.cadenceMax')} path={[...path, 'max']} value={rule.max} />
    </>
  )
}
