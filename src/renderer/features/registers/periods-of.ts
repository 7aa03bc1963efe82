import { seriesPeriod } from '#shared/domain/numbering/number-series.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { Series } from './use-register-series.ts'

/** The periods of one run that hold papers, and the present one, newest first. */
export const periodsOf = (
  series: readonly Series[],
  run: { readonly registerId: string | null; readonly ownRun: string | null },
  resets: RecordOf<'register'>['resets'],
  today: string,
): readonly string[] => {
  const held = series
    .filter(({ registerId, ownRun }) => registerId === run.registerId && ownRun === run.ownRun)
    .map(({ period }) => period)
  return [...new Set([seriesPeriod(resets, today), ...held])].toSorted().toReversed()
}
