import type { Translate } from '../../i18n/translate.ts'
import type { CadenceRule } from '../../model/body.ts'

export type Promised = Pick<
  CadenceRule,
  'rule' | 'every' | 'unit' | 'weekday' | 'nth' | 'min' | 'max' | 'raw'
>

/** A promise of meetings in words: as it was typed, else made of its parts. */
export function promiseWords(rule: Promised, translate: Translate): string {
  if (rule.raw !== '') return rule.raw
  const numbers = { min: rule.min ?? 1, max: rule.max ?? 0 }
  const weekday = () => translate('promise.weekday', { day: String(rule.weekday ?? 1) })
  switch (rule.rule) {
    case 'every-n':
      return translate(`promise.every-${rule.unit}`, { every: rule.every })
    case 'nth-weekday':
      return translate('promise.nth-weekday', { nth: rule.nth ?? 1, weekday: weekday() })
    case 'last-weekday':
      return translate('promise.last-weekday', { weekday: weekday() })
    case 'per-school-year':
    case 'per-year':
      return translate(`promise.${rule.rule}${rule.max === null ? '' : '-range'}`, numbers)
  }
}
