import { describe, expect, it } from 'vitest'
import { Body } from '#shared/model/body.ts'
import { Meeting } from '#shared/model/meeting.ts'
import { MinutesTemplate } from '#shared/model/minutes-kit.ts'
import { fitOf } from '#renderer/features/minutes/phrase-target.ts'
import { formKeyOf, rowKeyOf, rowStepOf } from '#renderer/features/minutes/row-keys.ts'
import { templatesFor } from '#renderer/features/minutes/templates-for.ts'
import { planForMeeting } from '#renderer/features/minutes/use-carry-out.ts'
import { withInsert } from '#renderer/features/minutes/with-insert.ts'
import { movedPlace } from '#renderer/forms/use-kept-caret.ts'
import { textAt } from '#renderer/lib/text-at.ts'

const meeting = Meeting.parse({
  id: 'm1',
  institutionId: 'ANT',
  bodyId: 'kk',
  date: '2018-11-14',
  agenda: [
    {
      id: 'a',
      considered: 'Aptarta.',
      decisions: [{ id: 'd', type: 'task', text: 'Parengti.' }, { id: 'e' }],
    },
  ],
})

describe('[row 10] a standard phrase', () => {
  it('goes in at the caret, parted from the word before it', () => {
    expect(withInsert('Aptarta.', { start: 8, end: 8 }, 'Pritarta.')).toEqual({
      text: 'Aptarta. Pritarta.',
      caret: 18,
    })
    expect(withInsert('A xxx B', { start: 2, end: 5 }, 'y')).toEqual({ text: 'A y B', caret: 3 })
    expect(withInsert('', { start: 0, end: 0 }, 'y')).toEqual({ text: 'y', caret: 1 })
  })

  it('is offered where it fits', () => {
    expect(fitOf(meeting, ['agenda', 'a', 'considered'])).toBe('considered')
    expect(fitOf(meeting, ['agenda', 'a', 'decisions', 'd', 'text'])).toBe('task')
    expect(fitOf(meeting, ['agenda', 'a', 'decisions', 'e', 'text'])).toBe('decision')
  })
})

describe('texts of a record', () => {
  it('are found by names and row ids', () => {
    expect(textAt(meeting, ['agenda', 'a', 'decisions', 'd', 'text'])).toBe('Parengti.')
    expect(textAt(meeting, ['agenda', 'x', 'considered'])).toBeNull()
    expect(textAt(meeting, ['pupilCount'])).toBeNull()
  })

  it('keep the caret at its words when others write before or after them', () => {
    const text = 'Aptartas planas.'
    expect(movedPlace(text, `Vakar. ${text}`, 8)).toBe(15)
    expect(movedPlace(text, `${text} Pritarta.`, 8)).toBe(8)
    expect(movedPlace(text, 'Aptartas biudžeto planas.', 16)).toBe(25)
    expect(movedPlace(text, '', 8)).toBe(0)
  })
})

describe('keys of the form', () => {
  const press = (key: string, held: readonly ('altKey' | 'ctrlKey' | 'shiftKey')[]) => ({
    key,
    altKey: held.includes('altKey'),
    ctrlKey: held.includes('ctrlKey'),
    shiftKey: held.includes('shiftKey'),
  })

  it('make and remove rows, and leave AltGr letters alone', () => {
    expect(rowKeyOf(press('Enter', ['altKey']))).toBe('new')
    expect(rowKeyOf(press('Delete', ['altKey']))).toBe('remove')
    expect(rowKeyOf(press('Delete', ['altKey', 'ctrlKey']))).toBeNull()
    expect(rowKeyOf(press('Delete', []))).toBeNull()
  })

  it('move a decision by Alt+Shift and an arrow, and leave Alt with an arrow to the item', () => {
    expect(rowStepOf(press('ArrowUp', ['altKey', 'shiftKey']))).toBe(-1)
    expect(rowStepOf(press('ArrowDown', ['altKey', 'shiftKey']))).toBe(1)
    expect(rowStepOf(press('ArrowUp', ['altKey']))).toBeNull()
    expect(rowStepOf(press('ArrowUp', ['altKey', 'ctrlKey', 'shiftKey']))).toBeNull()
  })

  it('step on and put in phrases', () => {
    expect(formKeyOf(press('Enter', ['ctrlKey', 'shiftKey']))).toBe('step')
    expect(formKeyOf(press('Enter', ['ctrlKey']))).toBeNull()
    expect(formKeyOf(press('F4', []))).toBe('phrase')
    expect(formKeyOf(press('F4', ['altKey']))).toBeNull()
  })
})

describe('what a team is offered', () => {
  it('[row 2] is its own templates first, then those of its kind and of any', () => {
    const template = (id: string, extra: object) =>
      MinutesTemplate.parse({ id, institutionId: 'ANT', title: id, ...extra })
    const templates = [
      template('any', {}),
      template('kind', { bodyKind: 'istaigos-kk' }),
      template('own', { bodyId: 'kk', bodyKind: 'mokytoju-taryba' }),
      template('other', { bodyId: 'x' }),
      template('other-kind', { bodyKind: 'mokytoju-taryba' }),
    ]
    const body = Body.parse({ id: 'kk', institutionId: 'ANT', name: 'Komanda' })
    expect(templatesFor(templates, body).map(({ id }) => id)).toEqual(['own', 'kind', 'any'])
  })

  it('[row 29] is the plan of its own institution, of the year of the meeting first', () => {
    const plan = (id: string, institutionId: string, schoolYear: string | null) => ({
      id,
      institutionId,
      schoolYear,
    })
    const plans = [
      plan('municipal', 'SAV', null),
      plan('old', 'ANT', '2017-2018'),
      plan('now', 'ANT', '2018-2019'),
    ]
    expect(planForMeeting(plans, meeting)).toBe('now')
    expect(planForMeeting([...plans.slice(0, 2), plan('project', 'ANT', null)], meeting)).toBe('project')
    expect(planForMeeting(plans.slice(0, 1), meeting)).toBeNull()
  })
})
