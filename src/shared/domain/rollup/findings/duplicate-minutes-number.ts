import { schoolYearOf } from '../../../model/dates.ts'
import type { RecordOf } from '../../../model/kinds.ts'
import type { RollupContext } from '../rollup-context.ts'
import type { InstitutionRule } from './finding.ts'

/**
 * Two minutes of one team with one number in one year (the calendar year, or as its register restarts).
 * Spaces and case of a number do not tell two numbers apart.
 */
export const duplicateMinutesNumber: InstitutionRule = {
  rule: 'duplicate-minutes-number',
  severity: 'error',
  findIn: (context, id) => {
    const numbered = context
      .of('meeting', id)
      .filter((one) => one.minutesNumber !== null && one.minutesNumber !== '' && one.state !== 'planned')
    const groups = Map.groupBy(numbered, (one) =>
      [one.bodyId, yearOf(one, context), plain(one.minutesNumber)].join(' '),
    )
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({
        records: group.map((one) => one.id),
        params: {
          number: plain(group[0]?.minutesNumber ?? null),
          body: context.get('body', group[0]?.bodyId ?? null)?.name ?? '',
          count: group.length,
        },
      }))
  },
}

const plain = (number: string | null): string =>
  (number ?? '').normalize('NFC').replaceAll(/\s+/gu, '').toUpperCase()

function yearOf(meeting: RecordOf<'meeting'>, context: RollupContext): string {
  const date = meeting.documentDate ?? meeting.date
  const body = context.get('body', meeting.bodyId)
  const register = context.get('register', body?.registerId ?? null)
  if (register?.resets === 'never') return ''
  if (date === null) return 'undated'
  return register?.resets === 'school-year' && date.length === 10 ? schoolYearOf(date) : date.slice(0, 4)
}
