import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edit } from '#shared/contract/records-contract.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  putMeeting,
  schoolComputer,
  set,
  twoComputers,
} from './two-computers.ts'

const mergeOf = (report: { readonly mergeId: string | null }): string => {
  if (report.mergeId === null) throw new Error('Nothing was merged')
  return report.mergeId
}

/** Every row as it is shown; the heads tell only how much of the documents is here. */
const rows = (app: TestApp): string =>
  app.core.db
    .dumpProjection()
    .replaceAll(/"heads":"[^}]*?\]",/g, '')
    .split('\n')
    .filter((line) => !line.includes('share-rule'))
    .join('\n')

const heardFrom = async (app: TestApp) => (await app.call('rollup.compute', {})).institutions.heardFrom

describe('undoing a merge', () => {
  test('the municipality is as it was to the last row, also when made anew, and redo brings all back [row 51]', async () => {
    const share = temporaryFolder()
    const [one, other] = [await schoolComputer('Antanavo mokykla'), await schoolComputer('Jankų mokykla')]
    const coordinator = await municipalityComputer()
    await putMeeting(one, { id: 'm1', date: '2018-10-01', agenda: [{ id: 'a', title: 'Dėl plano' }] })
    await one.call('share.send', { folder: share })
    await coordinator.call('share.receive', { folder: share })
    await putMeeting(other, { id: 'm2', date: '2018-10-02' })
    await other.call('share.send', { folder: share })
    await editMeeting(one, 'm1', [set(['place'], 'Antanavas'), set(['agenda', 'b'], { title: 'Kita' })])
    await one.call('share.send', {})

    const before = rows(coordinator)
    const heardBefore = await heardFrom(coordinator)
    const mergeId = mergeOf(await coordinator.call('share.receive', {}))
    const after = rows(coordinator)
    expect(await heardFrom(coordinator)).not.toEqual(heardBefore)

    const undone = await coordinator.call('share.undo', { mergeId })
    expect(undone).toMatchObject({ mergeId, changes: { added: 0, changed: 1 } })
    expect(undone.records).toBe(undone.changes.changed + undone.changes.removed)
    expect(rows(coordinator)).toBe(before)
    expect(await heardFrom(coordinator)).toEqual(heardBefore)
    coordinator.core.projector.rebuild()
    expect(rows(coordinator)).toBe(before)

    const again = await coordinator.call('share.receive', {})
    expect(new Set(again.bundles.map(({ state }) => state))).toEqual(new Set(['same']))
    expect(rows(coordinator)).toBe(before)

    expect((await coordinator.call('share.redo', { mergeId })).records).toBe(undone.records)
    expect(rows(coordinator)).toBe(after)
    coordinator.core.projector.rebuild()
    expect(rows(coordinator)).toBe(after)
  })

  test('what the school changes after an undone merge is shown, what it did not touch stays taken back', async () => {
    const share = temporaryFolder()
    const one = await schoolComputer('Antanavo mokykla')
    const coordinator = await municipalityComputer()
    await putMeeting(one, { id: 'm1', place: 'Antanavas', purpose: 'Planas' })
    await one.call('share.send', { folder: share })
    await coordinator.call('share.receive', { folder: share })
    await editMeeting(one, 'm1', [set(['place'], 'Jankai'), set(['purpose'], 'Ataskaita')])
    await one.call('share.send', {})
    const mergeId = mergeOf(await coordinator.call('share.receive', {}))
    await coordinator.call('share.undo', { mergeId })
    await editMeeting(one, 'm1', [set(['purpose'], 'Susitarimas')])
    await one.call('share.send', {})
    await coordinator.call('share.receive', {})
    expect((await meetingsOf(coordinator)).get('m1')).toMatchObject({
      place: 'Antanavas',
      purpose: 'Susitarimas',
    })
    await coordinator.call('share.redo', { mergeId })
    expect((await meetingsOf(coordinator)).get('m1')).toMatchObject({
      place: 'Jankai',
      purpose: 'Susitarimas',
    })
  })

  test('merges undone in any order leave what was before both', async () => {
    const share = temporaryFolder()
    const one = await schoolComputer('Antanavo mokykla')
    const coordinator = await municipalityComputer()
    await putMeeting(one, { id: 'm1', place: 'A' })
    await one.call('share.send', { folder: share })
    await coordinator.call('share.receive', { folder: share })
    const merges: string[] = []
    const dumps = [rows(coordinator)]
    for (const place of ['B', 'C']) {
      await editMeeting(one, 'm1', [set(['place'], place)])
      await one.call('share.send', {})
      merges.push(mergeOf(await coordinator.call('share.receive', {})))
      dumps.push(rows(coordinator))
    }
    for (const order of [merges, merges.toReversed()]) {
      for (const mergeId of order) await coordinator.call('share.undo', { mergeId })
      expect(rows(coordinator)).toBe(dumps[0])
      for (const mergeId of order) await coordinator.call('share.redo', { mergeId })
      expect(rows(coordinator)).toBe(dumps[2])
    }
  })

  test('on two computers of one school later words stay, texts to the letter, and the undoing travels', async () => {
    const { left, right, share, sync } = await twoComputers()
    await putMeeting(left, {
      id: 'm1',
      place: 'Senoji salė',
      agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Nutarta pritarti.' }],
    })
    await sync()
    await editMeeting(left, 'm1', [
      set(['place'], 'Naujoji salė'),
      set(['purpose'], 'Svetimas tikslas'),
      set(['agenda', 'a', 'considered'], 'Nutarta VIENBALSIAI pritarti.'),
      set(['agenda', 'b'], { title: 'Svetimas klausimas' }),
      set(['agenda', 'c'], { title: 'Papildytas klausimas' }),
    ])
    await left.call('share.send', {})
    const mergeId = mergeOf(await right.call('share.receive', {}))
    await editMeeting(right, 'm1', [
      set(['purpose'], 'Mano tikslas'),
      set(['agenda', 'a', 'considered'], 'Nutarta VIENBALSIAI pritarti planui.'),
      set(['agenda', 'c', 'considered'], 'Mano žodžiai.'),
    ])
    const merged = (await meetingsOf(right)).get('m1')
    await right.call('share.undo', { mergeId })
    expect((await meetingsOf(right)).get('m1')).toMatchObject({
      place: 'Senoji salė',
      purpose: 'Mano tikslas',
      agenda: [
        { id: 'a', considered: 'Nutarta pritarti planui.' },
        { id: 'c', title: 'Papildytas klausimas', considered: 'Mano žodžiai.' },
      ],
    })
    await right.call('share.send', { folder: share })
    await left.call('share.receive', {})
    expect(await meetingsOf(left)).toEqual(await meetingsOf(right))
    await right.call('share.redo', { mergeId })
    expect((await meetingsOf(right)).get('m1')).toEqual(merged)
  })

  test('a merge is listed with its senders; undoing twice changes nothing, an unknown one is refused', async () => {
    const { left, right, sync } = await twoComputers()
    await sync()
    await putMeeting(left, { id: 'm1' })
    await left.call('share.send', {})
    const mergeId = mergeOf(await right.call('share.receive', {}))
    const [row] = (await right.call('share.merges', {})).merges
    expect(row).toMatchObject({ mergeId, from: ['Plutiškių gimnazija'], records: 1, undoneAt: null })
    await right.call('share.undo', { mergeId })
    expect((await meetingsOf(right)).size).toBe(0)
    expect((await right.call('share.undo', { mergeId })).records).toBe(0)
    expect((await right.call('share.merges', {})).merges[0]?.undoneAt).not.toBeNull()
    await expect(right.call('share.undo', { mergeId: 'nera' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

/** `npm run torture` asks for more. */
const RUNS = Number(process.env['KOMANDA_TORTURE_RUNS'] ?? 3)

type Step =
  | { readonly do: 'set'; readonly field: 'place' | 'purpose'; readonly value: string }
  | { readonly do: 'item'; readonly row: string; readonly title: string }
  | { readonly do: 'text'; readonly row: string; readonly text: string }
  | { readonly do: 'drop'; readonly row: string }
  | { readonly do: 'new'; readonly place: string }

const word = fc.constantFrom(
  'Kazlų Rūda',
  'Jankai',
  'Ąžuolų Būda',
  '',
  'Nutarta pritarti.',
  'Pritarti planui.',
)
const row = fc.constantFrom('a', 'b', 'c')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('set' as const),
    field: fc.constantFrom('place' as const, 'purpose' as const),
    value: word,
  }),
  fc.record({ do: fc.constant('item' as const), row, title: word }),
  fc.record({ do: fc.constant('text' as const), row, text: word }),
  fc.record({ do: fc.constant('drop' as const), row }),
  fc.record({ do: fc.constant('new' as const), place: word }),
)

let made = 0

function editOf(one: Exclude<Step, { do: 'new' }>): Edit {
  switch (one.do) {
    case 'set':
      return set([one.field], one.value)
    case 'item':
      return set(['agenda', one.row], { id: one.row, title: one.title || 'Be pavadinimo' })
    case 'text':
      return set(['agenda', one.row, 'considered'], one.text)
    case 'drop':
      return { op: 'remove', path: ['agenda', one.row] }
  }
}

async function perform(app: TestApp, id: string, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    if (one.do === 'new') {
      await putMeeting(app, { id: `n${made++}`, place: one.place })
      continue
    }
    const agenda = ((await meetingsOf(app)).get(id)?.['agenda'] ?? []) as readonly { readonly id: string }[]
    const needsRow = one.do === 'text' || one.do === 'drop'
    if (needsRow && !agenda.some((item) => item.id === one.row)) continue
    await editMeeting(app, id, [editOf(one)])
  }
}

test(
  'any edits, merged, undone and redone on two computers: exact, kept, convergent',
  { timeout: 60_000 + RUNS * 20_000 },
  async () => {
    const { left, right, sync } = await twoComputers()
    const steps = fc.array(step, { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, async (theirs, ours, later) => {
        const id = `m${made++}`
        await putMeeting(left, { id, agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Nutarta.' }] })
        await sync()
        await perform(left, id, theirs)
        await perform(right, id, ours)
        await left.call('share.send', {})
        const before = await meetingsOf(right)
        const { mergeId } = await right.call('share.receive', {})
        if (mergeId === null) return
        const merged = await meetingsOf(right)
        await right.call('share.undo', { mergeId })
        expect(await meetingsOf(right)).toEqual(before)
        await right.call('share.redo', { mergeId })
        expect(await meetingsOf(right)).toEqual(merged)

        await perform(right, id, later)
        const edited = await meetingsOf(right)
        await right.call('share.undo', { mergeId })
        const undone = await meetingsOf(right)
        for (const field of ['place', 'purpose']) {
          if (edited.get(id)?.[field] === merged.get(id)?.[field]) {
            expect(undone.get(id)?.[field]).toEqual(before.get(id)?.[field])
          } else expect(undone.get(id)?.[field]).toEqual(edited.get(id)?.[field])
        }
        await sync()
        expect(await meetingsOf(left)).toEqual(undone)
        await right.call('share.redo', { mergeId })
        expect(await meetingsOf(right)).toEqual(edited)
        const shown = right.core.db.dumpProjection()
        right.core.projector.rebuild()
        expect(right.core.db.dumpProjection()).toBe(shown)
        await sync()
        expect(await meetingsOf(left)).toEqual(edited)
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  },
)

test('one institution’s contribution is left out whole and comes back whole, with what arrived meanwhile [row 51]', async () => {
  const share = temporaryFolder()
  const [one, other] = [await schoolComputer('Antanavo mokykla'), await schoolComputer('Jankų mokykla')]
  const coordinator = await municipalityComputer()
  await putMeeting(other, { id: 'm2' })
  await other.call('share.send', { folder: share })
  await coordinator.call('share.receive', { folder: share })
  const without = rows(coordinator)
  const heard = await heardFrom(coordinator)
  await putMeeting(one, { id: 'm1' })
  await one.call('share.send', { folder: share })
  const report = await coordinator.call('share.receive', {})
  const institutionId = report.bundles.find(({ state }) => state === 'new')?.from ?? ''
  const whole = rows(coordinator)

  const out = await coordinator.call('share.exclude', { institutionId, excluded: true })
  expect(out.records).toBe(2)
  expect(rows(coordinator)).toBe(without)
  expect(await heardFrom(coordinator)).toEqual(heard)
  expect((await coordinator.call('share.state', {})).excluded).toMatchObject([
    { id: institutionId, name: 'Antanavo mokykla' },
  ])
  coordinator.core.projector.rebuild()
  expect(rows(coordinator)).toBe(without)
  await coordinator.call('share.exclude', { institutionId, excluded: false })
  expect(rows(coordinator)).toBe(whole)

  await coordinator.call('share.exclude', { institutionId, excluded: true })
  await putMeeting(one, { id: 'm3' })
  await one.call('share.send', {})
  await coordinator.call('share.receive', {})
  // Decided on one computer of the municipality, it holds on the others; nobody else hears of it.
  await coordinator.call('share.send', {})
  const office = await municipalityComputer()
  await office.call('share.receive', { folder: share })
  expect((await office.call('share.state', {})).excluded.map(({ id }) => id)).toEqual([institutionId])
  expect([...(await meetingsOf(office)).keys()]).toEqual(['m2'])
  const shown = office.core.db.dumpProjection()
  office.core.projector.rebuild()
  expect(office.core.db.dumpProjection()).toBe(shown)
  await other.call('share.receive', {})
  expect(other.core.db.dumpProjection()).not.toContain('left-out')
  expect(rows(coordinator)).toBe(without)
  await coordinator.call('share.exclude', { institutionId, excluded: false })
  expect([...(await meetingsOf(coordinator)).keys()]).toEqual(['m1', 'm2', 'm3'])
  await expect(
    coordinator.call('share.exclude', { institutionId: 'nera', excluded: true }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
