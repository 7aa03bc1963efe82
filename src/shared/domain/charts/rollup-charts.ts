import type { Translate } from '../../i18n/translate.ts'
import type { PaperBars, PaperCalendar } from '../paper/paper-model.ts'
import type { Rollup } from '../rollup/rollup.ts'
import { attendanceChart } from './attendance-chart.ts'
import { cadenceChart } from './cadence-chart.ts'
import { institutionsChart } from './institutions-chart.ts'

export interface RollupCharts {
  /** One an indicator in which institutions differ. */
  readonly institutions: readonly PaperBars[]
  readonly attendance: readonly PaperBars[]
  readonly cadence: readonly PaperCalendar[]
}

const some = <One>(one: One | null): readonly One[] => (one === null ? [] : [one])

/** Where one institution alone has told something, its table says as much. */
const tellsMore = ({ groups }: PaperBars): boolean => groups.length > 1

/** The charts of a rollup, the same for every kind of file. */
export function rollupCharts(
  rollup: Rollup,
  institutionName: (id: string) => string,
  translate: Translate,
): RollupCharts {
  return {
    institutions: rollup.indicators
      .filter(({ verdict }) => verdict !== 'duplicate')
      .flatMap((figure) => some(institutionsChart(figure, institutionName, translate)))
      .filter(tellsMore),
    attendance: some(attendanceChart(rollup.attendance, translate)),
    cadence: some(cadenceChart(rollup.cadence, rollup.asOf, institutionName, translate)),
  }
}
