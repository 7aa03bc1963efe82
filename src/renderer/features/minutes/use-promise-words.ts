import type { CadenceRule } from '#shared/model/body.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** A promise of rhythm in words: as it was typed, else from its rule. */
export const usePromiseWords = (): ((rule: CadenceRule) => string) => {
  const { t } = useTranslate()
  const day = (weekday: number | null): string =>
    t(`weekday.${WEEKDAYS[(weekday ?? 1) - 1] ?? '1'}`).toLocaleLowerCase()
  return (rule) => {
    if (rule.raw !== '') return rule.raw
    const numbers = { min: rule.min ?? 1, max: rule.max ?? 0 }
    switch (rule.rule) {
      case 'every-n':
        return t(`promise.every-${rule.unit}`, { every: rule.every })
      case 'nth-weekday':
        return t('promise.nth-weekday', { nth: rule.nth ?? 1, weekday: day(rule.weekday) })
      case 'last-weekday':
        return t('promise.last-weekday', { weekday: day(rule.weekday) })
      case 'per-school-year':
      case 'per-year':
        return rule.max === null
          ? t(`promise.${rule.rule}`, numbers)
          : t(`promise.${rule.rule}-range`, numbers)
    }
  }
}
