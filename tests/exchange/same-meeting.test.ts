import { expect, test } from 'vitest'
import type { TestApp } from '#tests/support/test-app.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  putMeeting,
  schoolComputer,
  set,
  twoComputers,
} from './two-computers.ts'

const own = { bodyId: 'b', date: '2018-10-01', startTime: '14:00' }
const first = {
  ...own,
  id: 'm1',
  place: 'Jankai',
  pupilCount: 12,
  agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Aptarta.' }],
}
const second = {
  ...own,
  id: 'm2',
  startTime: '14:30',
  pupilCount: 14,
  purpose: 'Pasitarimas',
  agenda: [
    { id: 'c', title: 'Dėl kelionės', considered: 'Sutarta.', decisions: [{ id: 'd', text: 'Pritarti.' }] },
  ],
}

const sameOf = (app: TestApp) => app.call('share.sameMeetings', {})
const titles = (meeting: Record<string, unknown> | undefined) =>
  ((meeting?.['agenda'] ?? []) as readonly { title: string }[]).map(({ title }) => title)

async function madeTwice() {
  const pair = await twoComputers()
  const coordinator = await municipalityComputer()
  await putMeeting(pair.left, first)
  await putMeeting(pair.right, second)
  await pair.right.call('records.put', {
    records: [
      { kind: 'order', record: { id: 'o1', subject: 'Dėl kelionės', meetingId: 'm2' } },
      { kind: 'evidence', record: { id: 'e1', indicatorId: 'i1', recordId: 'm2', raw: 'protokolas' } },
    ],
  })
  const all = [pair.left, pair.right, coordinator]
  const exchange = async (): Promise<void> => {
    await pair.sync()
    await coordinator.call('share.receive', { folder: pair.share, confirmRemovals: true })
  }
  return { ...pair, coordinator, all, exchange }
}

const stateOf = async (app: TestApp) => {
  app.core.projector.rebuild()
  return {
    meetings: [...(await meetingsOf(app))],
    order: (await app.call('records.get', { id: 'o1' })).record['meetingId'],
    evidence: (await app.call('records.get', { id: 'e1' })).record['recordId'],
  }
}

test(
  'two records of one meeting are proposed, joined with all that refers to them, and taken apart exactly [row 66]',
  { timeout: 120_000 },
  async () => {
    const { left, right, coordinator, all, exchange } = await madeTwice()
    await exchange()
    const before = await Promise.all(all.map(stateOf))
    const [pair, ...others] = (await sameOf(right)).pairs
    expect(others).toEqual([])
    expect(pair).toMatchObject({ kept: { id: 'm1' }, other: { id: 'm2' }, reasons: ['time'], obstacle: null })
    expect(pair?.differences.map(({ path, before: kept, after }) => [path, kept, after])).toEqual([
      ['pupilCount', 12, 14],
      ['startTime', '14:00', '14:30'],
    ])
    expect((await sameOf(coordinator)).pairs).toEqual([])

    await right.call('share.join', { ids: ['m2', 'm1'], take: ['pupilCount'] })
    await exchange()
    for (const app of all) {
      expect([...(await meetingsOf(app)).keys()]).toEqual(['m1'])
      const meeting = (await meetingsOf(app)).get('m1')
      expect(meeting).toMatchObject({
        place: 'Jankai',
        purpose: 'Pasitarimas',
        pupilCount: 14,
        startTime: '14:00',
      })
      expect(titles(meeting)).toEqual(['Dėl plano', 'Dėl kelionės'])
      expect(await stateOf(app)).toMatchObject({ order: 'm1', evidence: 'm1' })
      expect((await app.call('records.get', { id: 'm2' })).id).toBe('m1')
      const { backlinks } = await app.call('records.get', { id: 'm1' })
      expect(backlinks.map(({ id }) => id).toSorted()).toEqual(['e1', 'o1'])
      expect((await app.call('history.trash', {})).records).toEqual([])
    }
    expect((await meetingsOf(left)).get('m1')?.['agenda']).toMatchObject([
      { considered: 'Aptarta.' },
      { considered: 'Sutarta.', decisions: [{ text: 'Pritarti.' }] },
    ])
    expect((await sameOf(left)).pairs).toEqual([])

    await left.call('share.takeApart', { joinedId: 'm2' })
    await exchange()
    expect(await Promise.all(all.map(stateOf))).toEqual(before)
    expect((await sameOf(left)).pairs).toHaveLength(1)
  },
)

test(
  'both computers join at once, and words written without knowing of it are not lost',
  { timeout: 120_000 },
  async () => {
    const { left, right, sync } = await madeTwice()
    await sync()
    await left.call('share.join', { ids: ['m1', 'm2'] })
    await right.call('share.join', { ids: ['m1', 'm2'] })
    await sync()
    const shown = await stateOf(left)
    expect(shown.meetings.map(([id]) => id)).toEqual(['m1'])
    expect(await stateOf(right)).toEqual(shown)
    expect(titles((await meetingsOf(right)).get('m1'))).toEqual(['Dėl plano', 'Dėl kelionės'])

    await editMeeting(left, 'm1', [set(['agenda', 'c', 'title'], 'Dėl išvykos')])
    // As on a computer that has not heard of the joining.
    right.core.writer.writeLeaves(
      [
        {
          name: { ownerId: await meetingOwner(right), bucket: 'meeting:m2', audience: 'text' },
          steps: [
            {
              record: 'meeting|m2',
              op: { op: 'prose', path: 'agenda|c|considered', value: 'Sutarta vykti.', audience: 'text' },
            },
          ],
        },
      ],
      { ownerId: await meetingOwner(right), author: 'x', deviceId: 'x' },
      'typed',
    )
    const [joined] = (await sameOf(right)).joined
    expect(joined?.brings).toBe(1)
    await right.call('share.join', { ids: ['m1', 'm2'] })
    await sync()
    for (const app of [left, right]) {
      expect((await meetingsOf(app)).get('m1')?.['agenda']).toMatchObject([
        { title: 'Dėl plano' },
        { title: 'Dėl išvykos', considered: 'Sutarta vykti.' },
      ])
      expect((await sameOf(app)).joined[0]?.brings).toBe(0)
    }
    await right.call('share.takeApart', { joinedId: 'm2' })
    const meetings = await meetingsOf(right)
    expect([...meetings.keys()]).toEqual(['m1', 'm2'])
    expect(meetings.get('m2')?.['agenda']).toMatchObject([{ considered: 'Sutarta vykti.' }])
    // The row was changed after the joining: what a person wrote stays.
    expect(titles(meetings.get('m1'))).toEqual(['Dėl plano', 'Dėl išvykos'])
  },
)

test('two meetings that a person told apart, or that are papers, are left alone; of a ring one is shown', async () => {
  const school = await schoolComputer('Jankų pagrindinė mokykla')
  await putMeeting(school, first)
  await putMeeting(school, second)
  await school.call('share.keepApart', { ids: ['m2', 'm1'], reason: 'Du posėdžiai' })
  expect((await sameOf(school)).pairs).toEqual([])
  await putMeeting(school, { ...own, id: 'm3', minutesNumber: '5', state: 'registered' })
  const pairs = (await sameOf(school)).pairs.map(({ kept, other }) => [kept.id, other.id])
  expect(pairs).toEqual([
    ['m3', 'm1'],
    ['m3', 'm2'],
  ])
  await school.call('share.join', { ids: ['m1', 'm3'] })
  expect([...(await meetingsOf(school)).keys()].toSorted()).toEqual(['m2', 'm3'])
  // The paper that was given out reads as it did.
  expect(titles((await meetingsOf(school)).get('m3'))).toEqual([])
  await school.call('share.takeApart', { joinedId: 'm1' })

  // As two computers do it that know of different papers.
  for (const [id, into] of [
    ['m1', 'm2'],
    ['m2', 'm1'],
  ] as const) {
    const { record } = (await meetingsOf(school)).has(id)
      ? { record: (await meetingsOf(school)).get(id) }
      : { record: { ...second, institutionId: await meetingOwner(school) } }
    await putMeeting(school, { ...record, joinedIntoId: into })
  }
  expect([...(await meetingsOf(school)).keys()].toSorted()).toEqual(['m1', 'm3'])
  const shown = school.core.db.dumpProjection()
  school.core.projector.rebuild()
  expect(school.core.db.dumpProjection()).toBe(shown)
})

async function meetingOwner(app: TestApp): Promise<string> {
  return (await app.call('records.list', { kind: 'meeting' })).records[0]?.ownerId ?? ''
}
