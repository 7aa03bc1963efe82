import { describe, expect, test } from 'vitest'
import { findDecision } from '#shared/domain/minutes/find-decision.ts'
import { outcomesOfDecision } from '#shared/domain/minutes/outcomes-of-decision.ts'
import { effectsOf } from '#shared/domain/orders/effects-of.ts'
import { orderChain } from '#shared/domain/orders/order-chain.ts'
import { orderFromDecision } from '#shared/domain/orders/order-from-decision.ts'
import { orderPaper } from '#shared/domain/paper/order-paper.ts'
import { paperLines } from '#shared/domain/paper/paper-lines.ts'
import { activityFromDecision } from '#shared/domain/plan/activity-from-decision.ts'
import { type InputOf, SCHEMAS } from '#shared/model/kinds.ts'

const order = (id: string, extra: Partial<InputOf<'order'>> = {}) =>
  SCHEMAS.order.parse({ id, institutionId: 'KRPD', subject: 'Dėl komandos', state: 'registered', ...extra })

const meeting = SCHEMAS.meeting.parse({
  id: 'm1',
  institutionId: 'KRPD',
  bodyId: 'b',
  date: '2018-10-01',
  minutesNumber: '5',
  agenda: [
    { id: 'a', title: 'Dėl plano' },
    {
      id: 'c',
      title: 'Dėl aplanko tvarkos.',
      decisions: [
        { id: 'd', text: 'Pritarti.' },
        {
          id: 't',
          type: 'task',
          text: 'Parengti tvarkos aprašą.',
          responsible: 'Vardenė Pavardenė',
          due: '2018-11-05',
        },
      ],
    },
  ],
})

const draft = (directorTitle: string, decisionId = 't') => {
  const found = findDecision(meeting, decisionId)
  if (!found) throw new Error('No such decision')
  return orderFromDecision({
    id: 'o1',
    date: '2018-10-03',
    found,
    meeting,
    body: { nameGenitive: 'kūrybinės komandos' },
    institution: { directorTitle },
    registerId: 'r',
    newRowId: () => 'p1',
  })
}

describe('an order from a decision', () => {
  test('[row 7] [row 17] it says what was decided, who does it and by when, and points back', () => {
    expect(draft('Direktorė')).toMatchObject({
      subject: 'Dėl aplanko tvarkos',
      preamble: 'Atsižvelgdama į kūrybinės komandos 2018 m. spalio 1 d. posėdžio protokolo Nr. 5 nutarimą',
      points: [{ text: 'Parengti tvarkos aprašą (atsako Vardenė Pavardenė, iki 2018 m. lapkričio 5 d.).' }],
      meetingId: 'm1',
      decisionId: 't',
      registerId: 'r',
      number: null,
      state: 'draft',
    })
  })

  test('[row 16] its wording follows the head’s own title and is never guessed', () => {
    expect(draft('Direktorius').preamble).toMatch(/^Atsižvelgdamas į /u)
    expect(draft('').preamble).toBe('')
    const institution = {
      name: 'Jankų mokykla',
      nameGenitive: '',
      place: 'Jankai',
      directorTitle: 'Direktorė',
    }
    const text = paperLines(orderPaper({ order: draft('Direktorė'), institution })).map((line) => line.text)
    expect(text).toContain('ĮSAKYMAS')
    expect(text).toContain('DĖL APLANKO TVARKOS')
  })

  test('[row 17] both ends show the link; an annulled order carries nothing out', () => {
    const activity = activityFromDecision({
      id: 'v1',
      planId: 'p',
      levelId: null,
      order: 3,
      found: findDecision(meeting, 't') ?? expect.fail(),
      meeting,
    })
    expect(activity).toMatchObject({
      title: 'Parengti tvarkos aprašą.',
      responsible: 'Vardenė Pavardenė',
      endsOn: '2018-11-05',
      meetingId: 'm1',
      decisionId: 't',
    })
    const made = draft('Direktorė')
    const records = { orders: [made, order('other')], activities: [activity] }
    const outcomes = outcomesOfDecision('m1', 't', records)
    expect(outcomes).toEqual({ orders: [made], activities: [activity] })
    const annulled = { ...records, orders: [{ ...made, state: 'annulled' as const }] }
    expect(outcomesOfDecision('m1', 't', annulled).orders).toEqual([])
    expect(outcomesOfDecision('m1', 'd', records)).toEqual({ orders: [], activities: [] })
  })
})

describe('what orders do to each other', () => {
  test('effects are read from rows and from the single field of older records, each once', () => {
    const both = order('x', {
      effect: 'approves',
      effectOnId: 'plan',
      effects: [
        { id: '1', effect: 'approves', targetId: 'plan' },
        { id: '2', effect: 'founds-body', targetId: 'b' },
        { id: '3', effect: 'changes', targetText: 'Tvarka, kurios čia nėra' },
      ],
    })
    expect(effectsOf(both)).toEqual([
      { effect: 'approves', targetId: 'plan' },
      { effect: 'founds-body', targetId: 'b' },
    ])
  })

  test('[row 18] the chain is seen from both ends and says whether the order holds', () => {
    const first = order('first', { date: '2018-09-01' })
    const change = order('change', { date: '2018-10-01', effect: 'changes', effectOnId: 'first' })
    const repeal = order('repeal', {
      date: '2018-12-01',
      effects: [{ id: '1', effect: 'repeals', targetId: 'first' }],
    })
    const standing = (...all: ReturnType<typeof order>[]) => orderChain(first, all).standing
    expect(standing(first)).toBe('in-force')
    expect(standing(first, change)).toBe('changed')
    expect(standing(first, change, repeal)).toBe('repealed')
    expect(standing(first, { ...repeal, state: 'draft' })).toBe('in-force')
    expect(standing(first, { ...repeal, state: 'annulled' })).toBe('in-force')
    const chain = orderChain(first, [repeal, first, change])
    expect(chain.actedOnBy.map(({ order: by, effect }) => [by.id, effect])).toEqual([
      ['change', 'changes'],
      ['repeal', 'repeals'],
    ])
    expect(orderChain(repeal, [first, repeal]).actsOn.map(({ order: on }) => on.id)).toEqual(['first'])
  })
})
