import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headcountOf } from '#shared/domain/minutes/headcount.ts'
import { presenceAtItems, presentAtItem } from '#shared/domain/minutes/presence.ts'
import { quorumAtItems, quorumNeeded } from '#shared/domain/minutes/quorum-at-items.ts'
import { voteOutcome, votesCast } from '#shared/domain/minutes/vote-outcome.ts'
import { isQuorum } from '#shared/domain/paper/quorum.ts'
import { type InputOf, SCHEMAS } from '#shared/model/kinds.ts'

const ITEMS = ['a', 'b', 'c', 'd']

const meeting = (attendance: InputOf<'meeting'>['attendance'], extra: Partial<InputOf<'meeting'>> = {}) =>
  SCHEMAS.meeting.parse({
    id: 'm',
    institutionId: 'KRPD',
    bodyId: 'b',
    date: '2018-10-01',
    agenda: ITEMS.map((id) => ({ id, title: `Dėl ${id}` })),
    attendance,
    ...extra,
  })

const body = (extra: Partial<InputOf<'body'>>) =>
  SCHEMAS.body.parse({ id: 'b', institutionId: 'KRPD', name: 'Kūrybinė komanda', ...extra })

const members = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `n${index}` }))

describe('who is there at each item', () => {
  test('[row 5] late from item b, left at item d, remote and absent', () => {
    const rows = presenceAtItems(
      meeting([
        { id: 'late', fromItemId: 'b' },
        { id: 'early', untilItemId: 'd' },
        { id: 'far', status: 'remote', fromItemId: 'c' },
        { id: 'away', status: 'absent', reason: 'liga' },
        { id: 'both', fromItemId: 'b', untilItemId: 'c' },
      ]),
    )
    expect(rows.map(({ inRoom, remote }) => [inRoom.join(), remote.join()])).toEqual([
      ['early', ''],
      ['late,early,both', ''],
      ['late,early', 'far'],
      ['late', 'far'],
    ])
  })

  test('a mark that names an item taken off the agenda says nothing', () => {
    expect(presentAtItem(meeting([{ id: 'x', fromItemId: 'gone', untilItemId: 'gone' }]), 'a')).toBe(1)
  })

  test('[row 6] members of a team that keeps no names are counted, beside those marked by name', () => {
    const told = meeting([{ id: 'n0', untilItemId: 'c' }], { otherMembers: 6 })
    const rows = quorumAtItems(told, body({ size: 14, quorum: 'half', members: members(1) }))
    expect(rows.map(({ present, needed, reached }) => [present, needed, reached])).toEqual([
      [7, 7, true],
      [7, 7, true],
      [6, 7, false],
      [6, 7, false],
    ])
    expect(headcountOf(meeting([], { otherMembers: 0 })).total).toBe(0)
    expect(headcountOf(meeting([])).total).toBeNull()
  })

  test('[row 6] [row 5] quorum at each item agrees with counting heads one by one', () => {
    const mark = fc.record({
      status: fc.constantFrom('present' as const, 'absent' as const, 'remote' as const),
      from: fc.integer({ min: -1, max: 3 }),
      until: fc.integer({ min: 0, max: 4 }),
    })
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 12 }),
        fc.constantFrom('half' as const, 'more-than-half' as const, 'two-thirds' as const),
        fc.integer({ min: 1, max: 12 }),
        (marks, quorum, size) => {
          const attendance = marks.map(({ status, from, until }, index) => ({
            id: `n${index}`,
            status,
            fromItemId: ITEMS[from] ?? null,
            untilItemId: ITEMS[until] ?? null,
          }))
          const rows = quorumAtItems(meeting(attendance), body({ size, quorum, quorumOf: 'size' }))
          rows.forEach((row, at) => {
            const heads = marks.filter(
              ({ status, from, until }) => status !== 'absent' && from <= at && at < until,
            ).length
            const share = { half: 1 / 2, 'more-than-half': 1 / 2, 'two-thirds': 2 / 3 }[quorum]
            const epsilon = 1e-9
            const reached =
              quorum === 'more-than-half' ? heads > size * share + epsilon : heads >= size * share - epsilon
            expect([row.present, row.reached]).toEqual([heads, reached])
          })
        },
      ),
    )
  })

  test('[row 6] the number needed is the smallest that makes a quorum', () => {
    for (const rule of ['half', 'more-than-half', 'two-thirds'] as const) {
      for (let total = 1; total <= 60; total++) {
        const needed = quorumNeeded(rule, total)
        expect([isQuorum(rule, needed, total), isQuorum(rule, needed - 1, total)]).toEqual([true, false])
      }
    }
  })

  test('[row 6] of whom: members on the day, seats, or the larger of both; none by default', () => {
    const source = { members: members(4), size: 9, quorum: 'half' as const }
    const totals = (['larger', 'members', 'size'] as const).map(
      (quorumOf) => quorumAtItems(meeting([]), body({ ...source, quorumOf }))[0]?.total,
    )
    expect(totals).toEqual([9, 4, 9])
    expect(quorumAtItems(meeting([]), body({ members: members(4) }))[0]).toMatchObject({
      needed: null,
      reached: null,
    })
    expect(quorumAtItems(meeting([]), body({ quorum: 'half' }))[0]?.reached).toBeNull()
  })

  test('[row 36] the list and counted heads make one total; nothing entered is not 0', () => {
    const full = meeting([{ id: 'a' }, { id: 'b', status: 'absent' }], {
      guests: [{ id: 'g' }],
      pupilCount: 12,
    })
    expect(headcountOf(full)).toEqual({ members: 1, guests: 1, pupils: 12, parents: null, total: 14 })
    expect(headcountOf(meeting([])).total).toBeNull()
    expect(headcountOf(meeting([], { parentCount: 0 })).total).toBe(0)
  })
})

describe('votes', () => {
  const votes = (yes: number | null, no: number | null, casting: 'none' | 'for' | 'against' = 'none') => ({
    method: 'open' as const,
    for: yes,
    against: no,
    abstained: 1,
    casting,
  })

  test('[row 8] majority, tie rules and the chair’s casting vote', () => {
    expect(voteOutcome(votes(5, 2), 'none')).toBe('carried')
    expect(voteOutcome(votes(2, 5), 'chair')).toBe('not-carried')
    expect(voteOutcome(votes(3, 3), 'none')).toBe('tied')
    expect(voteOutcome(votes(3, 3), 'not-carried')).toBe('not-carried')
    expect(voteOutcome(votes(3, 3), 'chair')).toBe('chair-decides')
    expect(voteOutcome(votes(3, 3, 'for'), 'chair')).toBe('carried')
    expect(voteOutcome(votes(null, 3), 'none')).toBe('open')
    expect(voteOutcome({ ...votes(null, null), method: 'consent' }, 'none')).toBe('carried')
  })

  test('votes that nobody entered are none, not 0', () => {
    expect(votesCast({ ...votes(null, null), abstained: null })).toBeNull()
    expect(votesCast(votes(0, 0))).toBe(1)
  })
})
