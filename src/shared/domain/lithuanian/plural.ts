import { formatNumber } from './format-number.ts'
import { NBSP } from './no-break-space.ts'

/** Forms of a counted noun: 1 dalyvis, 2 dalyviai, 10 dalyvių; `many` is for decimals (1,5 valandos). */
export interface PluralForms {
  readonly one: string
  readonly few: string
  readonly other: string
  readonly many?: string
}

const rules = new Intl.PluralRules('lt')

/** The form that goes with the number, by the CLDR rules of Lithuanian (documents.md 4.5). */
export function plural(count: number, forms: PluralForms): string {
  const category = rules.select(count)
  if (category === 'one') return forms.one
  if (category === 'few') return forms.few
  if (category === 'many') return forms.many ?? forms.other
  return forms.other
}

/** "12 dalyvių": the number, a no-break space and the noun in the right form. */
export function counted(count: number, forms: PluralForms): string {
  return `${formatNumber(count)}${NBSP}${plural(count, forms)}`
}
