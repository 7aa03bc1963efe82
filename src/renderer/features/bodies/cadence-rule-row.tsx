import { Trash2 } from 'lucide-react'
import type { CadenceRule } from '#shared/model/body.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './bodies.css.ts'

interface CadenceRuleRowProps {
  rule: CadenceRule
  writer: FieldWriter
  isReadOnly: boolean
}

const RULES = ['every-n', 'nth-weekday', 'last-weekday', 'per-school-year', 'per-year'] as const
const UNITS = ['week', 'month', 'school-year', 'year'] as const
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const
type Weekday = (typeof WEEKDAYS)[number]

const asWeekday = (day: number | null): Weekday | null =>
  WEEKDAYS.find((text) => Number(text) === day) ?? null

/** One promise of rhythm, with only the fields its rule needs. */
export const CadenceRuleRow = ({ rule, writer, isReadOnly }: CadenceRuleRowProps) => {
  const { t } = useTranslate()
  const path = ['cadence', rule.id]
  const bound = { writer, isReadOnly }
  const isWeekday = rule.rule === 'nth-weekday' || rule.rule === 'last-weekday'
  const isNumber = rule.rule === 'per-school-year' || rule.rule === 'per-year'
  // The field must hold at least 1: an emptied box means "every one".
  const everyWriter = {
    ...writer,
    set: (at: readonly string[], value: unknown) => writer.set(at, Math.max(1, Number(value ?? 1))),
  }
  const weekdayWriter = {
    ...writer,
    set: (at: readonly string[], value: unknown) => writer.set(at, Number(value)),
  }
  return (
    <fieldset className={css.ruleRow} aria-label={t('bodies.cadenceRule')}>
      <BoundSelect
        {...bound}
        label={t('bodies.cadenceRule')}
        path={[...path, 'rule']}
        value={rule.rule}
        options={RULES.map((id) => ({ id, label: t(`cadence.${id}`) }))}
      />
      {rule.rule === 'every-n' ? (
        <>
          <BoundCount
            writer={everyWriter}
            isReadOnly={isReadOnly}
            label={t('bodies.cadenceEvery')}
            path={[...path, 'every']}
            value={rule.every}
          />
          <BoundSelect
            {...bound}
            label={t('bodies.cadenceUnit')}
            path={[...path, 'unit']}
            value={rule.unit}
            options={UNITS.map((id) => ({ id, label: t(`cadenceUnit.${id}`) }))}
          />
        </>
      ) : null}
      {rule.rule === 'nth-weekday' ? (
        <BoundCount {...bound} label={t('bodies.cadenceNth')} path={[...path, 'nth']} value={rule.nth} />
      ) : null}
      {isWeekday ? (
        <BoundSelect
          writer={weekdayWriter}
          isReadOnly={isReadOnly}
          label={t('bodies.cadenceWeekday')}
          path={[...path, 'weekday']}
          value={asWeekday(rule.weekday)}
          options={WEEKDAYS.map((id) => ({ id, label: t(`weekday.${id}`) }))}
        />
      ) : null}
      {isNumber ? (
        <>
          <BoundCount {...bound} label={t('bodies.cadenceMin')} path={[...path, 'min']} value={rule.min} />
          <BoundCount {...bound} label={t('bodies.cadenceMax')} path={[...path, 'max']} value={rule.max} />
        </>
      ) : null}
      <BoundText {...bound} label={t('bodies.cadenceRaw')} path={[...path, 'raw']} value={rule.raw} />
      {isReadOnly ? null : (
        <IconButton
          label={t('bodies.removeCadence')}
          icon={<Trash2 size={16} />}
          onPress={() => writer.remove(path)}
        />
      )}
    </fieldset>
  )
}
