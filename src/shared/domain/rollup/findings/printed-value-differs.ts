import type { WholeRule } from './finding.ts'

/**
 * The report printed another value than the records give. A printed value that is the computed one rounded
 * to as many decimals as were printed (76.92 as 77) agrees; 38 for 38.89 does not.
 */
export const printedValueDiffers: WholeRule = {
  rule: 'printed-value-differs',
  severity: 'warning',
  find: ({ figures }) =>
    figures.flatMap(({ id, value, printed, verdict, printedNumber, title }) => {
      if (value === null || printed === null || verdict === 'duplicate') return []
      if (isRounded(value, printed)) return []
      return [{ records: [id], params: { rule: printedNumber || title, printed, computed: value } }]
    }),
}

function isRounded(value: number, printed: number): boolean {
  const decimals = String(printed).split('.')[1]?.length ?? 0
  return Math.abs(value - printed) <= 0.5 / 10 ** decimals + 1e-9
}
