import type { RecordOf } from '#shared/model/kinds.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

const SHARES: ReadonlySet<RecordOf<'indicator'>['kind']> = new Set([
  'share-of-people',
  'share-of-institutions',
  'share-of-groups',
  'survey-share',
])

export const isShare = (kind: RecordOf<'indicator'>['kind']): boolean => SHARES.has(kind)

/** The target in words: `≥ 80 %`, `iki 2018-09-03`. */
export const targetWords = (indicator: RecordOf<'indicator'>, t: Words): string => {
  if (indicator.kind === 'deadline') {
    return indicator.targetDate === null
      ? t('plan.noTarget')
      : t('plan.until', { date: indicator.targetDate })
  }
  if (indicator.kind === 'cadence') {
    return indicator.every === null || indicator.everyUnit === null
      ? t('plan.noTarget')
      : t('plan.everyWords', { every: indicator.every, unit: t(`cadenceUnit.${indicator.everyUnit}`) })
  }
  if (indicator.target === null) return t('plan.noTarget')
  const sign = { '>=': '≥ ', '<=': '≤ ', '=': '= ', none: '' }[indicator.comparator]
  return `${sign}${indicator.target}${isShare(indicator.kind) ? ' %' : ''}`
}
