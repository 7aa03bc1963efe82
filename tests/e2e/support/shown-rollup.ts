import type { IndicatorFigure, Verdict } from '#shared/domain/rollup/rollup.ts'
import type { ShownFigure } from '../page-models/rollup-page.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: 'pasiekta',
  'not-met': 'nepasiekta',
  'not-computable': 'neapskaičiuojama',
  partly: 'iš dalies',
  planned: 'suplanuota',
  late: 'vėluota',
  duplicate: 'kartojasi',
  'named-only': 'tik paminėta',
}

/** What a person reads off a row, as numbers; `null` for a dash. */
export interface ReadFigure {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly verdict: string
}

const asNumber = (text: string): number =>
  Number(text.replaceAll(/[\s%]/gu, '').replace('−', '-').replace(',', '.'))

const readParts = (text: string): Pick<ReadFigure, 'numerator' | 'denominator'> => {
  if (text === '–') return { numerator: null, denominator: null }
  const [numerator = '', denominator] = text.split(' iš ')
  return {
    numerator: asNumber(numerator),
    denominator: denominator === undefined ? null : asNumber(denominator),
  }
}

/** `12 dienų anksčiau` is -12. */
const readValue = (text: string): number | null => {
  if (text === '–') return null
  if (text === 'tą pačią dieną') return 0
  const days = /^(\d+) dien\S+ (anksčiau|vėliau)$/u.exec(text)
  if (days === null) return asNumber(text)
  return Number(days[1]) * (days[2] === 'anksčiau' ? -1 : 1)
}

export const readFigure = ({ parts, value, verdict }: ShownFigure): ReadFigure => ({
  ...readParts(parts),
  value: readValue(value),
  verdict,
})

/** The same of the command line's answer. */
export const toldFigure = ({ numerator, denominator, value, verdict }: IndicatorFigure): ReadFigure => ({
  numerator,
  denominator,
  value,
  verdict: VERDICTS[verdict],
})
