import type { Verdict } from '../../rollup/rollup.ts'

/** Verdicts in the words of the report (model.md, section 3). */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: 'Pasiekta',
  'not-met': 'Nepasiekta',
  'not-computable': 'Neapskaičiuojama',
  partly: 'Iš dalies pasiekta',
  planned: 'Suplanuota',
  late: 'Vėluota',
  duplicate: 'Kartojasi',
  'named-only': 'Tik paminėta',
}
