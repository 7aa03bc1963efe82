import { describe, expect, test } from 'vitest'
import json from '#resources/practice/kazlu-ruda.json' with { type: 'json' }
import { practiceRecords } from '#shared/domain/practice/practice-records.ts'
import { facetsOf } from '#shared/model/record-facets.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { PRACTICE, practiceOf } from './practice-rollup-input.ts'

const everything = [...PRACTICE.municipality, ...Object.values(PRACTICE.schools).flat()]
const schools = Object.values(PRACTICE.schools).flat()

describe('the practice municipality', () => {
  test('ten schools with their own records, 29 meetings, 3 orders, 7 events, 44 indicators', () => {
    expect(Object.keys(PRACTICE.schools)).toEqual(json.institutions.map((one) => one.id))
    const participating = practiceOf(PRACTICE.municipality, 'institution').filter((one) => one.participates)
    expect(participating).toHaveLength(10)
    expect(practiceOf(everything, 'meeting')).toHaveLength(29)
    expect(practiceOf(everything, 'order')).toHaveLength(3)
    expect(practiceOf(everything, 'event')).toHaveLength(7)
    expect(practiceOf(everything, 'indicator')).toHaveLength(44)
  })

  test('each record is kept by the one it belongs to', () => {
    expect(practiceOf(PRACTICE.municipality, 'meeting')).toHaveLength(5)
    expect(practiceOf(PRACTICE.schools['KRPD'] ?? [], 'meeting')).toHaveLength(24)
    expect(practiceOf(PRACTICE.municipality, 'order').map((one) => one.institutionId)).toEqual(['SEN'])
    for (const [id, list] of Object.entries(PRACTICE.schools)) {
      for (const { kind, record } of list) expect(facetsOf(kind, record as never).institutionId).toBe(id)
    }
  })

  test('every record stands its own schema, and only institutions are kept twice, alike', () => {
    for (const { kind, record } of everything) {
      expect(SCHEMAS[kind as Kind].parse(record)).toEqual(record)
    }
    const others = everything.filter((one) => one.kind !== 'institution').map((one) => one.record.id)
    expect(new Set(others).size).toBe(others.length)
    const own = practiceOf(schools, 'institution')
    expect(practiceOf(PRACTICE.municipality, 'institution')).toEqual(expect.arrayContaining([...own]))
  })

  test('every link leads to a record', () => {
    const ids = new Set(everything.map((one) => one.record.id))
    const dangling = everything.flatMap(({ kind, record }) =>
      facetsOf(kind, record as never).links.filter((link) => !ids.has(link.to)),
    )
    expect(dangling).toEqual([])
    const members = new Set(
      practiceOf(everything, 'body').flatMap((one) => one.members.map((member) => member.id)),
    )
    for (const meeting of practiceOf(everything, 'meeting')) {
      expect(members).toContain(meeting.chairId)
      for (const mark of meeting.attendance) expect(members).toContain(mark.id)
    }
  })

  test('numbered minutes are registered, the others drafts; some have full text', () => {
    const meetings = practiceOf(everything, 'meeting')
    for (const one of meetings) expect(one.state).toBe(one.minutesNumber === null ? 'draft' : 'registered')
    expect(meetings.filter((one) => one.minutesNumber !== null)).toHaveLength(8)
    const written = meetings.filter((one) => one.agenda.length > 0)
    expect(written).toHaveLength(10)
    for (const one of written) {
      for (const item of one.agenda) {
        expect(item.title).toMatch(/^Dėl /)
        expect(item.considered).not.toBe('')
        expect(item.decisions.length).toBeGreaterThan(0)
      }
    }
  })

  test('institutions and teams have genitives; every rule and activity is worded', () => {
    for (const one of practiceOf(everything, 'institution')) expect(one.nameGenitive).not.toBe('')
    for (const one of practiceOf(everything, 'body')) expect(one.nameGenitive).not.toBe('')
    for (const one of practiceOf(everything, 'indicator')) expect(one.title).not.toBe(one.id)
    for (const one of practiceOf(everything, 'activity')) expect(one.expectedResults).not.toBe('')
  })

  test('the number for teachers and parents stays one number', () => {
    const event = practiceOf(everything, 'event').find((one) => one.id === 'KR-EV-2018-04-16')
    expect(event?.dates).toEqual(['2018-04-16', '2018-04-17', '2018-04-19'])
    expect(event?.participants).toMatchObject([
      { mixed: 132, mixedRoles: ['teachers', 'parents'], unspecified: null },
    ])
  })

  test('people are roles or clearly invented labels', () => {
    const names = practiceOf(everything, 'body').flatMap((one) => one.members.map((member) => member.name))
    const signers = practiceOf(everything, 'order').map((one) => one.signerName)
    expect(new Set([...names, ...signers])).toEqual(new Set(['Vardenė Pavardenė', 'Vardenis Pavardenis', '']))
  })

  test('a file of another shape is refused', () => {
    expect(() => practiceRecords({ institutions: [] })).toThrow()
  })
})
