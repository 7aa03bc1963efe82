import { describe, expect, test } from 'vitest'
import { carryOver } from '#shared/domain/minutes/carry-over.ts'
import { lockReason } from '#shared/domain/minutes/lock.ts'
import { EARLIER_TASKS_TITLE, newMinutes } from '#shared/domain/minutes/new-minutes.ts'
import { openTasks } from '#shared/domain/minutes/open-tasks.ts'
import { checkMinutes } from '#shared/domain/paper/check-minutes.ts'
import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import { paperLines } from '#shared/domain/paper/paper-lines.ts'
import { type InputOf, SCHEMAS } from '#shared/model/kinds.ts'

const body = SCHEMAS.body.parse({
  id: 'b',
  institutionId: 'KRPD',
  name: 'Kūrybinė komanda',
  members: [
    { id: 'n1', duty: 'chair' },
    { id: 'n2', duty: 'secretary' },
  ],
})

const meeting = (id: string, date: string, agenda: InputOf<'meeting'>['agenda'], state = 'registered') =>
  SCHEMAS.meeting.parse({ id, institutionId: 'KRPD', bodyId: 'b', date, agenda, state, place: 'Jankai' })

const task = (id: string, extra: object = {}) => ({
  id,
  type: 'task' as const,
  text: `Parengti ${id}`,
  responsible: 'Vardenė',
  due: '2018-11-01',
  ...extra,
})

const next = (earlier: ReturnType<typeof meeting>[], extra: object = {}) => {
  let row = 0
  return newMinutes({
    id: 'next',
    body,
    date: '2018-12-03',
    last: earlier.at(-1) ?? null,
    earlier,
    newRowId: () => `r${row++}`,
    ...extra,
  })
}

describe('what a new meeting takes over', () => {
  test('[row 3] undiscussed items and open tasks come first and name where they are from', () => {
    const one = meeting('m1', '2018-10-01', [
      { id: 'a', title: 'Dėl plano', decisions: [task('t1'), task('t2', { done: true })] },
      { id: 'b', title: 'Dėl aplanko', state: 'undiscussed', presenter: 'Vardenis' },
    ])
    const draft = next([one])
    expect(draft.agenda.map(({ title }) => title)).toEqual([EARLIER_TASKS_TITLE, 'Dėl aplanko'])
    expect(draft.agenda[0]?.decisions).toMatchObject([
      { text: 'Parengti t1', responsible: 'Vardenė', carriedFromId: 't1', carriedFromMeetingId: 'm1' },
    ])
    expect(draft.agenda[1]).toMatchObject({
      presenter: 'Vardenis',
      carriedFromId: 'b',
      carriedFromMeetingId: 'm1',
    })
    expect(draft).toMatchObject({ previousMeetingId: 'm1', place: 'Jankai' })
  })

  test('[row 3] what a later meeting took over is its own; a task done there is done', () => {
    const one = meeting('m1', '2018-10-01', [
      { id: 'a', title: 'Dėl plano', decisions: [task('t1')] },
      { id: 'b', title: 'Dėl aplanko', state: 'undiscussed' },
    ])
    const again = (done: boolean) =>
      meeting('m2', '2018-11-05', [
        {
          id: 'x',
          title: EARLIER_TASKS_TITLE,
          decisions: [task('t9', { done, carriedFromId: 't1', carriedFromMeetingId: 'm1' })],
        },
        { id: 'y', title: 'Dėl aplanko', carriedFromId: 'b', carriedFromMeetingId: 'm1' },
      ])
    expect(openTasks([one, again(false)]).map(({ decision }) => decision.id)).toEqual(['t9'])
    expect(carryOver([one, again(true)])).toEqual({ items: [], tasks: [] })
    const put = meeting('m2', '2018-11-05', [
      { id: 'y', title: 'Dėl aplanko', state: 'undiscussed', carriedFromId: 'b', carriedFromMeetingId: 'm1' },
    ])
    expect(carryOver([one, put]).items.map(({ item }) => item.id)).toEqual(['y'])
  })

  test('an old agenda typed without its discussion is no unfinished business, an unfinished draft is', () => {
    const agenda = [{ id: 'a', title: 'Dėl plano' }]
    expect(carryOver([meeting('m1', '2018-10-01', agenda)]).items).toEqual([])
    expect(carryOver([meeting('m1', '2018-10-01', agenda, 'draft')]).items).toHaveLength(1)
    expect(carryOver([meeting('m1', '2018-10-01', agenda, 'annulled')]).items).toEqual([])
  })

  test('[row 2] a template gives the usual agenda, place and hours; without one an empty item', () => {
    const template = SCHEMAS['minutes-template'].parse({
      id: 't',
      institutionId: 'KRPD',
      title: 'Komandos posėdis',
      agenda: [
        { id: 'x', title: 'Dėl praėjusio posėdžio protokolo' },
        { id: 'y', title: 'Kiti klausimai' },
      ],
      places: ['Kazlų Rūda', 'Jankai'],
      startTime: '14:00',
    })
    const draft = next([], { template })
    expect(draft).toMatchObject({ place: 'Kazlų Rūda', startTime: '14:00', chairId: 'n1', secretaryId: 'n2' })
    expect(draft.agenda.map(({ title }) => title)).toEqual([
      'Dėl praėjusio posėdžio protokolo',
      'Kiti klausimai',
    ])
    expect(draft.attendance).toMatchObject([{ status: 'present' }, { status: 'present' }])
    expect(next([]).agenda).toMatchObject([{ title: '', decisions: [{ text: '' }] }])
  })
})

describe('minutes that were given out', () => {
  const stored = meeting('m1', '2018-10-01', [{ id: 'a', title: 'Dėl plano', decisions: [task('t1')] }])
  const ticked = {
    ...stored,
    agenda: stored.agenda.map((item) => ({
      ...item,
      decisions: item.decisions.map((decision) => ({ ...decision, done: true, doneOn: '2018-10-20' })),
    })),
  }

  test('[row 11] [row 9] only a task may be ticked off; everything else is locked', () => {
    expect(lockReason('meeting', stored, ticked)).toBeNull()
    expect(lockReason('meeting', stored, { ...ticked, place: 'Kitur' })).toBe('registered')
    expect(lockReason('meeting', stored, 'removed')).toBe('registered')
  })

  test('[row 12] [row 21] they are reopened or annulled with a reason, and nothing is changed on the way', () => {
    expect(
      lockReason('meeting', stored, { ...stored, state: 'reopened', reopenReason: 'Klaida datoje' }),
    ).toBeNull()
    expect(lockReason('meeting', stored, { ...stored, state: 'reopened', reopenReason: ' ' })).toBe(
      'registered',
    )
    expect(
      lockReason('meeting', stored, { ...stored, state: 'annulled', annulReason: 'Posėdis neįvyko' }),
    ).toBeNull()
    expect(lockReason('meeting', stored, { ...stored, state: 'annulled', annulReason: '' })).toBe(
      'registered',
    )
    const moved = { ...stored, state: 'annulled' as const, annulReason: 'x', date: '2018-10-02' }
    expect(lockReason('meeting', stored, moved)).toBe('registered')
  })

  test('[row 3] an item that was put off needs no decision, and the paper says so', () => {
    const put = meeting(
      'm1',
      '2018-10-01',
      [{ id: 'a', title: 'Dėl aplanko', state: 'undiscussed' }],
      'draft',
    )
    const institution = SCHEMAS.institution.parse({ id: 'KRPD', name: 'Mokykla', place: 'Jankai' })
    const codes = checkMinutes({ meeting: put, body, institution }).map(({ code }) => code)
    expect(codes).not.toContain('item-decision-missing')
    const lines = paperLines(minutesPaper({ meeting: put, body, institution })).map(({ text }) => text)
    expect(lines).toContain('Klausimas nesvarstytas, atidėtas kitam posėdžiui.')
    expect(lines).not.toContain('NUTARTA:')
  })
})
