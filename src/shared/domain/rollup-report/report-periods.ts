import { schoolYearText } from '../lithuanian/school-year-text.ts'
import type { PeriodValues } from '../rollup/period-values.ts'
import { partsText, targetText, valueFormat, valueText } from './report-indicator.ts'
import { VERDICT_WORDS } from './report-words.ts'
import type { ReportPeriods } from './rollup-report.ts'

type Period = PeriodValues['periods'][number]

const TOTALS = [
  ['attendance', 'Dalyvavimai (ne žmonės)'],
  ['events', 'Renginiai'],
  ['hosts', 'Renginius surengusios įstaigos'],
] as const

const periodName = ({ schoolYear, half }: Period): string =>
  half === null
    ? schoolYearText(schoolYear)
    : `${schoolYearText(schoolYear)} ${half === 1 ? 'I' : 'II'} pusmetis`

/** Periods side by side in final words. */
export const reportPeriods = ({ periods, indicators }: PeriodValues): ReportPeriods => ({
  periods: periods.map(periodName),
  rows: indicators.map((row) => ({
    id: row.id,
    number: row.printedNumber,
    title: row.title,
    target: targetText(row),
    cells: row.cells.map((cell) => {
      const figure = { kind: row.kind, ...cell }
      return {
        value: cell.value,
        valueFormat: valueFormat(figure),
        valueText: valueText(figure),
        told: [...(cell.denominator === null ? [] : [partsText(figure)]), VERDICT_WORDS[cell.verdict]].join(
          ', ',
        ),
      }
    }),
  })),
  totals: TOTALS.map(([what, name]) => ({ name, values: periods.map((period) => period[what]) })),
})
