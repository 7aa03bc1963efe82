import { schoolYearOf } from '../../../model/dates.ts'
import type { RecordOf } from '../../../model/kinds.ts'
import type { RollupContext } from '../rollup-context.ts'
import type { FindingRule } from './finding.ts'

/**
 * Two minutes of one team with one number in one year (the calendar year, or as its register restarts).
 * Spaces and case of a number do not tell two numbers apart.
 */
export const duplicateMinutesNumber: FindingRule = {
  rule: 'duplicate-minutes-number',
  severity: 'error',
  find: ({ context }) => {
    const numbered = context.records.meeting.filter(
      (one) => one.minutesNumber !== null && one.minutesNumber !== '' && one.state !== 'planned',
    )
    const groups = Map.groupBy(numbered, (one) =>
      [one.institutionId, one.bodyId, yearOf(one, context), plain(one.minutesNumber)].join(' '),
    )
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({
        records: group.map((one) => one.id),
        params: {
          number: plain(group[0]?.minutesNumber ?? null),
          body: context.records.body.find((one) => one.id === group[0]?.bodyId)?.name ?? '',
          count: group.length,
        },
      }))
  },
}

const plain = (number: string | null): string =>
  (number ?? '').normalize('NFC').replaceAll(/\s+/gu, '').toUpperCase()

function yearOf(meeting: RecordOf<'meeting'>, context: RollupContext): string {
  const date = meeting.documentDate ?? meeting.date
  const body = context.records.body.find((one) => one.id === meeting.bodyId)
  const register = context.records.register.find((one) => one.id === body?.registerId)
  if (register?.resets === 'never') return ''
  if (date === null) return 'undated'
  return register?.resets === 'school-year' && date.length === 10 ? schoolYearOf(date) : date.slice(0, 4)
}
