import type { SchoolYearTurn, TurnedYear, YearWrite } from '#shared/domain/school-year/turn-school-year.ts'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'

const written = <K extends Kind>(writes: readonly YearWrite[], kind: K): RecordOf<K>[] =>
  writes.filter((write) => write.kind === kind).map(({ record }) => record as RecordOf<K>)

const titled = ({
  printedNumber,
  title,
}: {
  readonly printedNumber: string
  readonly title: string
}): string => [printedNumber, title].filter(Boolean).join(' ')

/** What stands behind the numbers of a turn, in words a person knows it by. */
export function turnedNames(turn: SchoolYearTurn, { writes }: TurnedYear) {
  const plans = written(writes, 'plan')
  const activities = written(writes, 'activity')
  const from = new Set(plans.map(({ copiedFromId }) => copiedFromId))
  const old = turn.plans.filter(({ plan }) => from.has(plan.id)).flatMap(({ parts }) => parts.indicators)
  return {
    plans: plans.map(({ title }) => title),
    activities: activities.filter(({ copiedFromId }) => copiedFromId !== null).map(titled),
    reached: old.filter(({ id }) => turn.reached.has(id)).map(titled),
    decisions: activities.filter(({ copiedFromId }) => copiedFromId === null).map(({ title }) => title),
  }
}
