import {
  nextNumberLike,
  normalisedNumber,
  PLAIN_SERIES,
  seriesPeriod,
} from '../../numbering/number-series.ts'
import type { RollupContext } from '../rollup-context.ts'
import type { Found } from './finding.ts'

/** A paper that has a number, and the run it took it from. */
export interface Numbered {
  readonly id: string
  readonly number: string
  readonly date: string | null
  readonly registerId: string | null
  /** What the run is of, where there is no register: a team, a kind of orders. */
  readonly run: string
}

/** The one that had the number first: by date, then by id, as its register says too. */
const byAge = (one: Numbered, other: Numbered): number =>
  (one.date ?? '9999').localeCompare(other.date ?? '9999') || (one.id < other.id ? -1 : 1)

/**
 * Numbers that stand on two papers of one run and period, with a free one for the later paper. Spaces and case of a
 * number do not tell two numbers apart.
 */
export function doubledNumbers(
  papers: readonly Numbered[],
  context: RollupContext,
  nameOf: (paper: Numbered) => Found['params'],
): readonly Found[] {
  const registerOf = ({ registerId }: Numbered) => context.get('register', registerId) ?? null
  const runs = Map.groupBy(papers, (one) => {
    const register = registerOf(one)
    const rule = register ?? PLAIN_SERIES
    const period =
      one.date === null && rule.resets !== 'never' ? '' : seriesPeriod(rule.resets, one.date ?? '')
    return [register?.id ?? one.run, period].join(' ')
  })
  return [...runs.values()].flatMap((run) => {
    const used = run.map(({ number }) => number)
    const groups = Map.groupBy(run, ({ number }) => normalisedNumber(number.normalize('NFC')))
    return [...groups].flatMap(([number, group]): Found[] => {
      const [first, ...later] = group.toSorted(byAge)
      const last = later.at(-1)
      if (first === undefined || last === undefined) return []
      const proposal = nextNumberLike(first.number, registerOf(first) ?? PLAIN_SERIES, used)
      used.push(proposal)
      return [
        {
          records: group.map(({ id }) => id),
          params: { number, ...nameOf(first), count: group.length },
          told: { proposal, date: last.date ?? '–' },
        },
      ]
    })
  })
}
