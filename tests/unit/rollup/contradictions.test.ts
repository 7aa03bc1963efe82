import { describe, expect, test } from 'vitest'
import { event, findingsOf, indicator, meeting, record } from './rollup-of.ts'

type IndicatorFields = Partial<Parameters<typeof indicator>[0]>

const rule = (id: string, fields: IndicatorFields) => indicator({ id, kind: 'count', ...fields })

type Records = Parameters<typeof findingsOf>[0]

const found = (rule: string, records: Records): string[] =>
  findingsOf(records)
    .filter((one) => one.rule === rule)
    .map((one) => one.records.join())

const body = (id: string, fields: object = {}) =>
  record('body', { id, institutionId: 'A', name: 'Komanda', ...fields })
const proof = (id: string, fields: object) =>
  record('evidence', { id, institutionId: 'A', indicatorId: 'R', ...fields })
const paper = (id: string, fields: object) =>
  record('paper-version', { id, institutionId: 'A', title: 'Tvarka', ...fields })

describe('contradictions', () => {
  test('a rule written twice, unless one is marked as the double', () => {
    const [one, two] = [rule('1', { title: 'Bent 1 aptarimas' }), rule('2', { title: 'bent 1 aptarimas.' })]
    expect(found('rule-written-twice', { indicator: [one, two] })).toEqual(['1,2'])
    expect(found('rule-written-twice', { indicator: [one, { ...two, duplicateOfId: '1' }] })).toEqual([])
    expect(found('rule-written-twice', { indicator: [one, { ...two, target: 7 }] })).toEqual([])
  })

  test('one event that proves rules of two activities', () => {
    const rules = [rule('R', { activityId: 'a' }), rule('S', { activityId: 'b' })]
    const proofs = [
      proof('1', { recordId: 'E', recordKind: 'event' }),
      proof('2', { recordId: 'E', recordKind: 'event', indicatorId: 'S' }),
    ]
    const held = [event('E', { dates: ['2018-10-10'] })]
    expect(found('event-proves-two-rules', { indicator: rules, evidence: proofs, event: held })).toEqual([
      'E,R,S',
    ])
    expect(
      found('event-proves-two-rules', { indicator: rules, evidence: proofs.slice(0, 1), event: held }),
    ).toEqual([])
  })

  test('minutes of another kind of team', () => {
    const asked = (bodyKind: 'istaigos-kk' | 'mokytoju-taryba') => ({
      indicator: [rule('R', { bodyKind })],
      body: [body('b', { bodyKind: 'mokytoju-taryba' })],
      meeting: [meeting('M', { bodyId: 'b', date: '2018-10-10' })],
      evidence: [proof('1', { recordId: 'M', recordKind: 'meeting' })],
    })
    expect(found('evidence-of-other-body', asked('istaigos-kk'))).toEqual(['1,M,R'])
    expect(found('evidence-of-other-body', asked('mokytoju-taryba'))).toEqual([])
  })

  test('a rule of one school year proved by dates of two', () => {
    const proofs = [proof('1', { date: '2018-05-10' }), proof('2', { date: '2018-10-10' })]
    const yearly = (period: 'school-year' | 'project') => ({
      indicator: [rule('R', { period })],
      evidence: proofs,
    })
    expect(found('evidence-of-two-years', yearly('school-year'))).toEqual(['1,2,R'])
    expect(found('evidence-of-two-years', yearly('project'))).toEqual([])
  })

  test('told as done though its day is still to come', () => {
    const evidence = [
      proof('1', { date: '2030-01-01' }),
      proof('2', { date: '2030-01-01', state: 'planned' }),
    ]
    expect(found('done-after-today', { indicator: [rule('R', {})], evidence })).toEqual(['1,R'])
  })

  test('a told number of meetings against the dated ones of that time', () => {
    const dated = ['2018-01-10', '2018-03-10', '2019-01-10'].map((date) =>
      meeting(date, { bodyId: 'b', date }),
    )
    const told = (count: number) =>
      record('meeting-count', { id: 'C', institutionId: 'A', bodyId: 'b', count, from: '2018', to: '2018' })
    expect(
      found('meeting-count-differs', { body: [body('b')], meeting: dated, 'meeting-count': [told(8)] }),
    ).toEqual(['2018-01-10,2018-03-10,C'])
    expect(
      found('meeting-count-differs', { body: [body('b')], meeting: dated, 'meeting-count': [told(2)] }),
    ).toEqual([])
    expect(found('meeting-count-differs', { body: [body('b')], 'meeting-count': [told(8)] })).toEqual([])
  })

  test('an order older than the minutes that decided it', () => {
    const order = (date: string) =>
      record('order', { id: 'O', institutionId: 'A', subject: 'Dėl komandos', date, meetingId: 'M' })
    const meetings = [meeting('M', { date: '2018-10-10' })]
    expect(found('order-before-minutes', { order: [order('2018-10-01')], meeting: meetings })).toEqual([
      'M,O',
    ])
    expect(found('order-before-minutes', { order: [order('2018-10-10')], meeting: meetings })).toEqual([])
  })

  test('a plan that nobody is known to have approved', () => {
    const plan = (state: 'prepared' | 'approved') => paper('P', { paperKind: 'activity-plan', state })
    const approves = record('order', {
      id: 'O',
      institutionId: 'A',
      subject: 'Dėl plano',
      effect: 'approves',
    })
    expect(found('plan-without-approval', { 'paper-version': [plan('prepared')] })).toEqual(['P'])
    expect(found('plan-without-approval', { 'paper-version': [plan('approved')] })).toEqual([])
    expect(
      found('plan-without-approval', { 'paper-version': [plan('prepared')], order: [approves] }),
    ).toEqual([])
  })

  test('a procedure approved before the recommendations it follows', () => {
    const municipality = [record('municipality', { id: 'SAV', name: 'Savivaldybė' })]
    const papers = (date: string) => [
      paper('P', { paperKind: 'folder-procedure', state: 'approved', date }),
      paper('R', { paperKind: 'recommendations', institutionId: 'SAV', date: '2018-09-03' }),
    ]
    expect(
      found('approved-before-its-basis', { municipality, 'paper-version': papers('2018-08-20') }),
    ).toEqual(['P,R'])
    expect(
      found('approved-before-its-basis', { municipality, 'paper-version': papers('2018-09-10') }),
    ).toEqual([])
  })
})

describe('decisions', () => {
  const events = [event('1', { dates: ['2018-10-10'], hasParticipantList: false })]
  const decision = (findingId: string, verdict: 'right-as-is' | 'asked', decidedOn: string) =>
    record('finding-decision', {
      id: `d-${decidedOn}`,
      institutionId: 'SAV',
      findingId,
      rule: 'event-without-list',
      verdict,
      reason: 'Sąrašas dingo',
      decidedOn,
    })

  test('hold until the facts change; the latest one counts', () => {
    const [open] = findingsOf({ event: events })
    expect(open).toMatchObject({ state: 'open', decided: '' })
    const decided = [
      decision(open?.id ?? '', 'right-as-is', '2019-01-02'),
      decision(open?.id ?? '', 'asked', '2019-01-01'),
    ]
    expect(findingsOf({ event: events, 'finding-decision': decided })).toMatchObject([
      { state: 'right-as-is', decided: 'Sąrašas dingo' },
    ])
    const moved = [event('1', { dates: ['2018-10-11'], hasParticipantList: false })]
    expect(findingsOf({ event: moved, 'finding-decision': decided })).toMatchObject([{ state: 'open' }])
  })
})
