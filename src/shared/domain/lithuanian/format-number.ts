import { NBSP } from './no-break-space.ts'

const formats = new Map<number, Intl.NumberFormat>()

function formatOf(decimals: number): Intl.NumberFormat {
  let format = formats.get(decimals)
  if (!format) {
    format = new Intl.NumberFormat('lt', { maximumFractionDigits: decimals })
    formats.set(decimals, format)
  }
  return format
}

/**
 * Decimal comma, groups of three by no-break spaces, U+2212 before negatives: "1 000 000", "−2,5"
 * (documents.md 4.3). At most `decimals` places after the comma, none for whole numbers.
 */
export function formatNumber(value: number, decimals = 2): string {
  return formatOf(decimals).format(value)
}

/**
 * Percents given as percents (38.89 is "38,89 proc."). Running text of documents prefers `proc.`,
 * tables `%`, both after a no-break space (documents.md 4.3).
 */
export function formatPercent(percents: number, where: 'prose' | 'table', decimals = 2): string {
  return `${formatNumber(percents, decimals)}${NBSP}${where === 'prose' ? 'proc.' : '%'}`
}
