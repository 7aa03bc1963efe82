import { describe, expect, test } from 'vitest'
import { EARLIER_TASKS_TITLE } from '#shared/domain/minutes/new-minutes.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { openSchool } from './school.ts'

const asMeeting = ({ record }: { record: unknown }): RecordOf<'meeting'> => record as RecordOf<'meeting'>

describe('minutes of a team', () => {
  test('[row 1] [row 2] [row 3] new ones start from the team, its template and what was left undone', async () => {
    const { call, put, minutes } = await openSchool()
    await put('minutes-template', {
      id: 'sablonas',
      title: 'Komandos posėdis',
      agenda: [{ id: 't', title: 'Dėl praėjusio posėdžio protokolo' }],
      startTime: '14:30',
    })
    await call('records.edit', {
      kind: 'body',
      id: 'kk',
      edits: [{ op: 'set', path: ['templateId'], value: 'sablonas' }],
    })
    await minutes('m1', '2018-09-10', {
      agenda: [
        {
          id: 'a',
          title: 'Dėl plano',
          decisions: [
            { id: 'd', type: 'task', text: 'Parengti planą', responsible: 'Vardenė', due: '2018-10-10' },
          ],
        },
        { id: 'b', title: 'Dėl aplanko', state: 'undiscussed' },
      ],
    })
    const draft = asMeeting(await call('minutes.create', { bodyId: 'kk' }))
    expect(draft.agenda.map(({ title }) => title)).toEqual([
      EARLIER_TASKS_TITLE,
      'Dėl aplanko',
      'Dėl praėjusio posėdžio protokolo',
    ])
    expect(draft).toMatchObject({
      startTime: '14:30',
      place: 'Jankai',
      previousMeetingId: 'm1',
      state: 'draft',
    })
    const backlinks = (await call('records.get', { kind: 'meeting', id: 'm1' })).backlinks
    expect(backlinks.map(({ field }) => field).toSorted()).toEqual([
      'carriedFromMeetingId',
      'previousMeetingId',
    ])
    const bare = asMeeting(
      await call('minutes.create', { bodyId: 'kk', carryOver: false, date: '2018-10-02' }),
    )
    expect(bare.agenda).toHaveLength(1)
  })

  test('[row 9] a task is born in minutes and listed once until it is done, also when it was carried over', async () => {
    const { call, minutes } = await openSchool()
    const task = { id: 'd', type: 'task', text: 'Parengti planą', responsible: 'Vardenė', due: '2018-10-10' }
    await minutes('m1', '2018-09-10', { agenda: [{ id: 'a', title: 'Dėl plano', decisions: [task] }] })
    const tasks = async () => (await call('home.overview', {})).openTasks.map(({ meetingId }) => meetingId)
    expect(await tasks()).toEqual(['m1'])
    const draft = asMeeting(await call('minutes.create', { bodyId: 'kk' }))
    expect(await tasks()).toEqual([draft.id])
    const [item] = draft.agenda
    const path = ['agenda', item?.id ?? '', 'decisions', item?.decisions[0]?.id ?? '', 'done']
    await call('records.edit', { kind: 'meeting', id: draft.id, edits: [{ op: 'set', path, value: true }] })
    expect(await tasks()).toEqual([])
  })

  test('[row 4] registration is refused where nobody is marked, and says which fields lack', async () => {
    const { call, put } = await openSchool()
    await put('meeting', { id: 'm1', bodyId: 'kk', date: '2018-09-10' })
    const refused = call('minutes.register', { meetingId: 'm1' })
    await expect(refused).rejects.toMatchObject({ code: 'record-incomplete' })
    const error = (await refused.catch((failure: unknown) => failure)) as {
      details: { issues: { rule: string }[] }
    }
    expect(error.details.issues.map(({ rule }) => rule)).toContain('attendance-missing')
  })

  test('[row 11] [row 12] draft, registered and locked, reopened with a reason as the next edition', async () => {
    const { call, get, minutes } = await openSchool()
    expect(await minutes('m1', '2018-09-10')).toBe('1')
    const edit = () =>
      call('records.edit', {
        kind: 'meeting',
        id: 'm1',
        edits: [{ op: 'set', path: ['place'], value: 'Kazlų Rūda' }],
      })
    await expect(edit()).rejects.toMatchObject({ code: 'record-locked' })
    await call('records.edit', {
      kind: 'meeting',
      id: 'm1',
      edits: [{ op: 'set', path: ['agenda', 'a', 'decisions', 'd', 'done'], value: true }],
    })
    await call('minutes.reopen', { meetingId: 'm1', reason: 'Klaidinga vieta' })
    await edit()
    await call('minutes.register', { meetingId: 'm1' })
    expect(await get('meeting', 'm1')).toMatchObject({
      state: 'registered',
      minutesNumber: '1',
      edition: 2,
      place: 'Kazlų Rūda',
      reopenReason: 'Klaidinga vieta',
    })
  })

  test('[row 12] [row 21] annulled ones stay as they were; opened again they are the next edition, never a draft', async () => {
    const { call, get, put, minutes } = await openSchool()
    await minutes('m1', '2018-09-10')
    await call('minutes.annul', { meetingId: 'm1', reason: 'Posėdis neįvyko' })
    const annulled = await get('meeting', 'm1')
    const locked = { code: 'record-locked' }
    await expect(put('meeting', { ...annulled, place: 'Kitur' })).rejects.toMatchObject(locked)
    await expect(put('meeting', { ...annulled, state: 'draft' })).rejects.toMatchObject(locked)
    await expect(put('meeting', { ...annulled, minutesNumber: null })).rejects.toMatchObject(locked)
    await expect(call('records.remove', { kind: 'meeting', id: 'm1' })).rejects.toMatchObject(locked)
    await expect(call('minutes.register', { meetingId: 'm1' })).rejects.toMatchObject(locked)
    await put('meeting', annulled)

    await call('minutes.reopen', { meetingId: 'm1', reason: 'Anuliuotas per klaidą' })
    const reopened = await get('meeting', 'm1')
    expect(reopened).toMatchObject({ state: 'reopened', annulReason: '', minutesNumber: '1', edition: 1 })
    await expect(call('records.remove', { kind: 'meeting', id: 'm1' })).rejects.toMatchObject(locked)
    const wrong = async (change: object) => {
      const error: unknown = await put('meeting', { ...reopened, ...change }).catch((one: unknown) => one)
      return (error as { details: { issues: unknown[] } }).details.issues
    }
    expect(await wrong({ state: 'draft' })).toMatchObject([{ path: 'state', rule: 'reopened-not-draft' }])
    expect(await wrong({ state: 'registered' })).toMatchObject([
      { path: 'edition', rule: 'edition-not-next', params: { edition: 2 } },
    ])
    expect((await call('minutes.register', { meetingId: 'm1' })).record).toMatchObject({
      edition: 2,
      minutesNumber: '1',
    })
  })

  test('[row 12] an earlier version of reopened minutes brings back the words, not the state', async () => {
    const { call, minutes } = await openSchool()
    await minutes('m1', '2018-09-10')
    await call('minutes.reopen', { meetingId: 'm1', reason: 'Klaidinga vieta' })
    const edits = [{ op: 'set' as const, path: ['place'], value: 'Kitur' }]
    await call('records.edit', { kind: 'meeting', id: 'm1', edits })
    const { versions } = await call('history.versions', { kind: 'meeting', id: 'm1' })
    const ref = versions.at(-1)?.ref ?? { facts: null, text: null }
    const { record } = await call('history.restoreVersion', { kind: 'meeting', id: 'm1', ref })
    expect(record).toMatchObject({ place: 'Jankai', state: 'reopened', minutesNumber: '1' })
  })

  test('[row 5] [row 6] quorum is told for each item', async () => {
    const { call, put } = await openSchool()
    await call('records.edit', {
      kind: 'body',
      id: 'kk',
      edits: [{ op: 'set', path: ['quorum'], value: 'more-than-half' }],
    })
    await put('meeting', {
      id: 'm1',
      bodyId: 'kk',
      date: '2018-09-10',
      attendance: [{ id: 'n1' }, { id: 'n2', fromItemId: 'b' }],
      agenda: [
        { id: 'a', title: 'Pirmas' },
        { id: 'b', title: 'Antras' },
      ],
    })
    const { items } = await call('minutes.quorum', { meetingId: 'm1' })
    expect(items.map(({ number, present, needed, reached }) => [number, present, needed, reached])).toEqual([
      [1, 1, 2, false],
      [2, 2, 2, true],
    ])
  })

  test('[row 14] the minute book holds what was given out, annulled ones in their place', async () => {
    const { call, put, minutes } = await openSchool('2019-10-01T08:00:00Z')
    await minutes('m2', '2018-10-15', { annexes: [{ id: 'p', title: 'Sąrašas', sheets: 2 }] })
    await minutes('m1', '2018-10-01')
    await minutes('next', '2019-09-10')
    await put('meeting', { id: 'draft', bodyId: 'kk', date: '2018-11-05' })
    await call('minutes.annul', { meetingId: 'm1', reason: 'Posėdis neįvyko' })
    const { entries } = await call('minutes.book', { bodyId: 'kk', schoolYear: '2018-2019' })
    expect(
      entries.map(({ minutes: { id, state, number }, decisions, annexSheets }) => [
        id,
        state,
        number,
        decisions.map((decision) => `${decision.number} ${decision.text}`).join(),
        annexSheets,
      ]),
    ).toEqual([
      ['m1', 'annulled', '2', '1.1 Pritarti planui.', 0],
      ['m2', 'registered', '1', '1.1 Pritarti planui.', 2],
    ])
    expect((await call('minutes.book', { bodyId: 'kk' })).entries).toHaveLength(3)
  })

  test('[row 13] annexes keep sheets and the hash of their file', async () => {
    const { get, put } = await openSchool()
    const file = { sha256: 'ab'.repeat(32), name: 'dalyviai.pdf', bytes: 1200 }
    const annexes = [{ id: 'p', title: 'Dalyvių sąrašas', sheets: 2, file }]
    await put('meeting', { id: 'm1', bodyId: 'kk', annexes })
    expect((await get('meeting', 'm1')).annexes).toEqual(annexes)
  })

  test('[row 10] standard phrases are the school’s own', async () => {
    const { get, put } = await openSchool()
    await put('phrase', { id: 'f', title: 'Pritarta', text: 'Pritarti bendru sutarimu.', fits: 'decision' })
    expect(await get('phrase', 'f')).toMatchObject({
      text: 'Pritarti bendru sutarimu.',
      institutionId: 'KRPD',
    })
  })

  test('a text written over an older reading keeps what came in meanwhile', async () => {
    const { call, get, put } = await openSchool()
    await put('meeting', {
      id: 'm1',
      bodyId: 'kk',
      agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Aptarta.' }],
    })
    const path = ['agenda', 'a', 'considered']
    const write = (value: string, base: string) =>
      call('records.edit', { kind: 'meeting', id: 'm1', edits: [{ op: 'set', path, value, base }] })
    await write('Vakar. Aptarta.', 'Aptarta.')
    await write('Aptarta. ', 'Aptarta.')
    await write('Aptarta. Siūlyta atidėti.', 'Aptarta. ')
    expect((await get('meeting', 'm1')).agenda[0]?.considered).toBe('Vakar. Aptarta. Siūlyta atidėti.')
  })

  test('[row 2] a planned meeting has its agenda and nobody marked', async () => {
    const { call } = await openSchool()
    const planned = asMeeting(
      await call('minutes.create', { bodyId: 'kk', date: '2018-11-05', planned: true }),
    )
    expect(planned).toMatchObject({ state: 'planned', date: '2018-11-05', attendance: [], chairId: 'n1' })
    await expect(call('minutes.register', { meetingId: planned.id })).rejects.toMatchObject({
      code: 'record-incomplete',
    })
  })

  test('[row 2] [row 3] an agenda like the last one repeats its titles, what comes back by itself only once', async () => {
    const { call, minutes } = await openSchool()
    await minutes('m1', '2018-09-10', {
      agenda: [
        { id: 'a', title: 'Dėl plano', presenter: 'Vardenė', decisions: [{ id: 'd', text: 'Pritarti.' }] },
        { id: 'b', title: 'Dėl aplanko', state: 'undiscussed' },
      ],
    })
    const draft = asMeeting(await call('minutes.create', { bodyId: 'kk', likeLast: true }))
    expect(draft.agenda.map(({ title, carriedFromId }) => [title, carriedFromId])).toEqual([
      ['Dėl aplanko', 'b'],
      ['Dėl plano', null],
    ])
    expect(draft.agenda[1]).toMatchObject({ presenter: 'Vardenė', decisions: [{ text: '' }] })
  })
})
