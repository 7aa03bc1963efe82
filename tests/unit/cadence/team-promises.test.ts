import { describe, expect, test } from 'vitest'
import { teamPromises } from '#shared/domain/cadence/team-promises.ts'
import { leastForQuorum } from '#shared/domain/paper/least-for-quorum.ts'
import { Body } from '#shared/model/body.ts'
import { Meeting } from '#shared/model/meeting.ts'

const body = (given: object) => Body.parse({ id: 'b', institutionId: 'M', name: 'Komanda', ...given })

const meeting = (id: string, date: string, given: object = {}) =>
  Meeting.parse({
    id,
    institutionId: 'M',
    bodyId: 'b',
    date,
    datePrecision: 'day',
    state: 'registered',
    ...given,
  })

describe("a team's promises in a school year", () => {
  const monthly = body({ foundedOn: '2018-09-10', cadence: [{ id: 'r', rule: 'every-n', unit: 'month' }] })

  test('[row 60] count meetings that were held, of this team, since its founding', () => {
    const meetings = [
      meeting('a', '2018-10-03'),
      meeting('c', '2018-11-05', { state: 'planned' }),
      meeting('d', '2018-11-06', { bodyId: 'other' }),
      meeting('e', '2018-12-04', { state: 'draft' }),
    ]
    const [first] = teamPromises(monthly, meetings, [], '2018-2019', '2019-01-10')
    expect(first?.result).toMatchObject({
      verdict: 'broken',
      held: 2,
      expected: 3,
      missingPeriods: ['2018-11'],
      nextDue: '2019-01-31',
    })
  })

  test('no meeting at all is no data, not a broken promise', () => {
    expect(teamPromises(monthly, [], [], '2018-2019', '2019-01-10')[0]?.result.verdict).toBe('unverifiable')
  })
})

describe('the least that must come', () => {
  const members = ['a', 'c', 'd', 'e', 'f'].map((id) => ({ id }))

  test.each([
    ['half', 5, 3],
    ['more-than-half', 6, 4],
    ['two-thirds', 9, 6],
  ] as const)('%s of %i is %i', (quorum, size, least) => {
    expect(leastForQuorum(body({ size, quorum }), '2018-10-01')).toEqual({ least, total: size })
  })

  test('[row 6] is asked of the larger number unless the rule says otherwise, and of nobody without a rule', () => {
    const given = { members, size: 3, quorum: 'half' }
    expect(leastForQuorum(body(given), '2018-10-01')).toEqual({ least: 3, total: 5 })
    expect(leastForQuorum(body({ ...given, quorumOf: 'size' }), '2018-10-01')).toEqual({ least: 2, total: 3 })
    expect(leastForQuorum(body({ members }), '2018-10-01')).toBeNull()
    expect(leastForQuorum(body({ quorum: 'half' }), '2018-10-01')).toBeNull()
  })
})
