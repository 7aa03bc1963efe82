import { Trash2 } from 'lucide-react'
import type { CadenceResult } from '#shared/domain/cadence/check-cadence.ts'
import type { CadenceRule } from '#shared/model/body.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { PromiseStanding } from '#renderer/layout/promise-standing.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './bodies.css.ts'
import { ExemptMonths } from './exempt-months.tsx'
import { RuleFields } from './rule-fields.tsx'

interface CadenceRuleRowProps {
  rule: CadenceRule
  result: CadenceResult
  writer: FieldWriter
  isReadOnly: boolean
}

const RULES = ['every-n', 'nth-weekday', 'last-weekday', 'per-school-year', 'per-year'] as const

/** One promise of rhythm, with only the fields its rule needs, and how it stands. */
export const CadenceRuleRow = ({ rule, result, writer, isReadOnly }: CadenceRuleRowProps) => {
  const { t } = useTranslate()
  const path = ['cadence', rule.id]
  const bound = { writer, isReadOnly }
  return (
    <fieldset className={css.rule} aria-label={t('bodies.cadenceRule')}>
      <div className={css.ruleFields}>
        <BoundSelect
          {...bound}
          label={t('bodies.cadenceRule')}
          path={[...path, 'rule']}
          value={rule.rule}
          options={RULES.map((id) => ({ id, label: t(`cadence.${id}`) }))}
        />
        <RuleFields rule={rule} {...bound} />
        <BoundPartialDate
          {...bound}
          label={t('bodies.from')}
          path={[...path, 'validFrom']}
          value={rule.validFrom}
        />
        <BoundPartialDate
          {...bound}
          label={t('bodies.to')}
          path={[...path, 'validTo']}
          value={rule.validTo}
        />
        <BoundText {...bound} label={t('bodies.cadenceRaw')} path={[...path, 'raw']} value={rule.raw} />
        {isReadOnly ? null : (
          <IconButton
            label={t('bodies.removeCadence')}
            icon={<Trash2 size={16} />}
            onPress={() => writer.remove(path)}
          />
        )}
      </div>
      <ExemptMonths months={rule.exemptMonths} path={[...path, 'exemptMonths']} {...bound} />
      <Standing rule={rule} result={result} />
    </fieldset>
  )
}

const Standing = ({ rule, result }: Pick<CadenceRuleRowProps, 'rule' | 'result'>) => {
  const { t } = useTranslate()
  const { nextDue } = result
  return (
    <p className={css.verdict}>
      <PromiseStanding isWhole rule={rule} result={result} />
      {nextDue === null ? null : <span>{t('bodies.nextDue', { date: nextDue })}</span>}
    </p>
  )
}
