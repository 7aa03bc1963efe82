import { AppError } from '#shared/contract/app-error.ts'
import { seriesJournal } from '#shared/domain/numbering/series-journal.ts'
import type { RegisterToPrint } from '#shared/domain/paper/reports/report-source.ts'
import { loadAll } from '../records/record-reader.ts'
import { knownSeries, type NumberSeries, numberSeries, type SeriesName } from '../records/taken-numbers.ts'
import type { Core } from './core.ts'

/** Orders without a register are one run for each kind. */
const ORDER_RUNS: Readonly<Record<string, string>> = {
  order: 'Įsakymai',
  'council-decision': 'Sprendimai',
}

interface Named {
  readonly name: SeriesName
  readonly title: string
  readonly mark: string
}

function namedSeries(core: Core, institutionId: string): Named[] {
  const registers = new Map(loadAll(core.db, 'register').map(({ record }) => [record.id, record]))
  const bodies = new Map(loadAll(core.db, 'body').map(({ record }) => [record.id, record.name]))
  return knownSeries(core.db, institutionId).map((name) => {
    const register = registers.get(name.registerId ?? '')
    const run = name.ownRun ?? ''
    return {
      name,
      title: register?.title ?? bodies.get(run) ?? ORDER_RUNS[run] ?? '',
      mark: register?.mark ?? '',
    }
  })
}

const isCalled = ({ name, title, mark }: Named, asked: string): boolean =>
  [name.registerId, name.ownRun, title, mark].includes(asked)

/** Runs that touch the school year: its own, one of its two calendar years, or one without end. */
function fitsYear({ name }: Named, schoolYear: string | null): boolean {
  if (schoolYear === null || name.period === schoolYear || name.period === 'all') return true
  return schoolYear.split('-').includes(name.period)
}

interface AskedRegister {
  readonly register: string | null
  readonly period: string | null
  readonly schoolYear: string | null
}

/**
 * A run of numbers ready to be printed: the one asked for by id, mark or title; else the fullest. `null` where
 * nothing has a number; `not-found` where the one asked for is not there.
 */
export function registerToPrint(
  core: Core,
  institutionId: string,
  { register: asked, period, schoolYear }: AskedRegister,
): RegisterToPrint | null {
  const named = namedSeries(core, institutionId)
  const called = asked === null ? named : named.filter((one) => isCalled(one, asked))
  if (asked !== null && called.length === 0) {
    throw new AppError('not-found', `No register ${asked}`, { details: { id: asked } })
  }
  const series = called
    .filter((one) => (period === null ? fitsYear(one, schoolYear) : one.name.period === period))
    .map((one) => ({ ...one, series: numberSeries(core.db, one.name) }))
  const size = ({ papers }: NumberSeries): number => papers.length
  const [best] = series.toSorted(
    (one, other) =>
      (asked === null ? 0 : other.name.period.localeCompare(one.name.period)) ||
      size(other.series) - size(one.series) ||
      other.name.period.localeCompare(one.name.period) ||
      one.title.localeCompare(other.title, 'lt'),
  )
  if (best === undefined) return null
  const register = loadAll(core.db, 'register').find(
    ({ record }) => record.id === best.name.registerId,
  )?.record
  return {
    title: best.title,
    mark: best.mark,
    fileIndex: register?.fileIndex ?? '',
    retention: register?.retention ?? '',
    medium: register?.medium ?? 'paper',
    period: best.name.period,
    journal: seriesJournal(best.series),
  }
}
