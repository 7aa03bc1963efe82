import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeetingDate } from '#shared/domain/cadence/check-cadence.ts'
import { checkCadence } from '#shared/domain/cadence/check-cadence.ts'
import { CadenceRule } from '#shared/model/body.ts'

const on = (...days: readonly string[]): MeetingDate[] => days.map((date) => ({ date, precision: 'day' }))
const rule = (fields: Partial<CadenceRule>): CadenceRule => CadenceRule.parse({ id: 'r', ...fields })
const monthly = rule({ rule: 'every-n', every: 1, unit: 'month' })
const FROM_SEPTEMBER = { from: '2018-09-01', to: null }

describe('at least monthly', () => {
  test('is kept when every month that is over has a meeting', () => {
    const result = checkCadence(
      monthly,
      on('2018-09-30', '2018-10-01', '2018-11-15'),
      [],
      FROM_SEPTEMBER,
      '2018-11-30',
    )
    expect(result).toMatchObject({
      verdict: 'kept',
      held: 3,
      expected: 3,
      missingPeriods: [],
      gapsDays: [1, 45],
    })
    expect(result.nextDue).toBe('2018-12-31')
  })

  test('is broken with the missing months listed', () => {
    const result = checkCadence(monthly, on('2018-09-10', '2018-12-03'), [], FROM_SEPTEMBER, '2018-12-31')
    expect(result).toMatchObject({ verdict: 'broken', expected: 4, missingPeriods: ['2018-10', '2018-11'] })
  })

  test('does not count a month that is still running as missing, and says when it is due', () => {
    const result = checkCadence(monthly, on('2018-09-10'), [], FROM_SEPTEMBER, '2018-10-30')
    expect(result).toMatchObject({ verdict: 'kept', expected: 1, nextDue: '2018-10-31' })
  })

  test('leaves July and August out, and can be told not to', () => {
    const meetings = on('2018-05-10', '2018-06-10', '2018-09-10')
    const bounds = { from: '2018-05-01', to: '2018-09-30' }
    expect(checkCadence(monthly, meetings, [], bounds, '2018-12-31').verdict).toBe('kept')
    const summer = { ...monthly, exemptMonths: [] }
    expect(checkCadence(summer, meetings, [], bounds, '2018-12-31').missingPeriods).toEqual([
      '2018-07',
      '2018-08',
    ])
  })

  test('does not ask for the month in which the team was founded midway', () => {
    const bounds = { from: '2018-09-20', to: null }
    expect(checkCadence(monthly, on('2018-10-05'), [], bounds, '2018-10-31')).toMatchObject({
      verdict: 'kept',
      expected: 1,
    })
  })

  test('a start known only to the month asks from the next month on', () => {
    const dated = rule({ unit: 'month', validFrom: '2018-09' })
    expect(checkCadence(dated, on('2018-10-05'), [], { from: null, to: null }, '2018-10-31').expected).toBe(1)
  })

  test('ends with the promise', () => {
    const ended = rule({ unit: 'month', validTo: '2018-10' })
    expect(
      checkCadence(ended, on('2018-09-05', '2018-10-05'), [], FROM_SEPTEMBER, '2026-01-01'),
    ).toMatchObject({
      verdict: 'kept',
      expected: 2,
      nextDue: null,
    })
  })
})

describe('what is not known to the day', () => {
  test('a meeting known to its month never fills it: unverifiable', () => {
    const meetings: MeetingDate[] = [...on('2018-09-10'), { date: '2018-10', precision: 'month' }]
    const result = checkCadence(monthly, meetings, [], FROM_SEPTEMBER, '2018-10-31')
    expect(result).toMatchObject({
      verdict: 'unverifiable',
      reason: 'undated-meetings',
      held: 1,
      expected: 2,
    })
  })

  test('a written day with a vaguer precision is not a day', () => {
    const meetings: MeetingDate[] = [{ date: '2018-09-10', precision: 'half-year' }]
    expect(checkCadence(monthly, meetings, [], FROM_SEPTEMBER, '2018-09-30').verdict).toBe('unverifiable')
  })

  test('a told number of meetings in the period makes a gap unverifiable; one outside changes nothing', () => {
    const inside = [{ from: '2018-09', to: '2018-12', count: 8 }]
    const outside = [{ from: '2017-01', to: '2017-06', count: 8 }]
    const ask = (told: typeof inside) =>
      checkCadence(monthly, on('2018-09-10'), told, FROM_SEPTEMBER, '2018-11-30').verdict
    expect(ask(inside)).toBe('unverifiable')
    expect(ask(outside)).toBe('broken')
  })

  test('dated meetings that keep the promise alone keep it', () => {
    const told = [{ from: '2018-09', to: '2018-09', count: 2 }]
    expect(checkCadence(monthly, on('2018-09-10'), told, FROM_SEPTEMBER, '2018-09-30').verdict).toBe('kept')
  })

  test('no meeting at all is no data, with the months named', () => {
    const result = checkCadence(monthly, [], [], FROM_SEPTEMBER, '2018-10-31')
    expect(result).toMatchObject({
      verdict: 'unverifiable',
      reason: 'no-meetings',
      missingPeriods: ['2018-09', '2018-10'],
    })
  })

  test('neither start nor meeting: nothing to check', () => {
    const result = checkCadence(monthly, [], [], { from: null, to: null }, '2018-10-31')
    expect(result).toMatchObject({ verdict: 'unverifiable', reason: 'no-start', expected: 0 })
  })
})

describe('other rhythms', () => {
  test('every two weeks runs in blocks of whole weeks', () => {
    const fortnight = rule({ every: 2, unit: 'week' })
    const meetings = on('2018-10-10', '2018-10-16', '2018-11-08', '2018-12-03')
    const result = checkCadence(
      fortnight,
      meetings,
      [],
      { from: '2018-10-01', to: '2018-12-31' },
      '2019-06-01',
    )
    expect(result).toMatchObject({ verdict: 'broken', expected: 6, held: 4, gapsDays: [6, 23, 25] })
    expect(result.missingPeriods).toEqual(['2018-W46..2018-W47', '2018-W50..2018-W51'])
  })

  test('blocks of months are made of the months that are not exempt', () => {
    const quarterly = rule({ every: 3, unit: 'month' })
    const bounds = { from: '2018-05-01', to: '2018-12-31' }
    const result = checkCadence(quarterly, on('2018-09-05'), [], bounds, '2018-12-31')
    expect(result).toMatchObject({ expected: 2, missingPeriods: ['2018-10..2018-12'] })
    expect(checkCadence(quarterly, on('2018-09-05', '2018-12-31'), [], bounds, '2018-12-31').verdict).toBe(
      'kept',
    )
  })

  test('the last Wednesday of the month is that day and no other', () => {
    const last = rule({ rule: 'last-weekday', weekday: 3 })
    const result = checkCadence(
      last,
      on('2018-09-26', '2018-10-30', '2018-11-28'),
      [],
      FROM_SEPTEMBER,
      '2018-12-01',
    )
    expect(result).toMatchObject({ verdict: 'broken', expected: 3, held: 3, missingPeriods: ['2018-10-31'] })
    expect(result.nextDue).toBe('2018-12-26')
  })

  test('the second Friday; a month without a fifth one is not asked', () => {
    const second = rule({ rule: 'nth-weekday', weekday: 5, nth: 2 })
    expect(
      checkCadence(second, on('2018-09-14', '2018-10-12'), [], FROM_SEPTEMBER, '2018-10-31').verdict,
    ).toBe('kept')
    const fifth = rule({ rule: 'nth-weekday', weekday: 5, nth: 5 })
    expect(checkCadence(fifth, on('2018-11-30'), [], FROM_SEPTEMBER, '2018-12-27')).toMatchObject({
      verdict: 'kept',
      expected: 1,
      nextDue: '2019-03-29',
    })
  })

  test('six to nine a school year: too few, enough, too many', () => {
    const range = rule({ rule: 'per-school-year', min: 6, max: 9, unit: 'school-year' })
    const bounds = { from: '2017-09-01', to: null }
    const days = (n: number) => on(...Array.from({ length: n }, (_, i) => `2018-03-${String(i + 10)}`))
    expect(checkCadence(range, days(5), [], bounds, '2018-08-31')).toMatchObject({
      verdict: 'broken',
      expected: 6,
      missingPeriods: ['2017-2018'],
    })
    expect(checkCadence(range, days(9), [], bounds, '2018-08-31').verdict).toBe('kept')
    expect(checkCadence(range, days(10), [], bounds, '2018-03-31').reason).toBe('too-many')
    expect(checkCadence(range, days(5), [], bounds, '2018-04-01').nextDue).toBe('2018-08-31')
  })
})

test('agrees with counting the months one by one', () => {
  const anyDay = fc
    .integer({ min: 0, max: 729 })
    .map((n) => new Date(Date.UTC(2017, 8, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(anyDay, { minLength: 1, maxLength: 30 }), anyDay, (days, asOf) => {
      const result = checkCadence(monthly, on(...days), [], { from: '2017-09-01', to: null }, asOf)
      const held = days.filter((day) => day <= asOf)
      const missing: string[] = []
      let expected = 0
      for (let n = 0; n < 24; n += 1) {
        const last = new Date(Date.UTC(2017, 9 + n, 0)).toISOString().slice(0, 10)
        const month = last.slice(0, 7)
        if (last > asOf || ['07', '08'].includes(month.slice(5))) continue
        expected += 1
        if (!held.some((day) => day.startsWith(month))) missing.push(month)
      }
      expect(result.held).toBe(held.length)
      expect(result.expected).toBe(expected)
      expect(result.missingPeriods).toEqual(missing)
      if (held.length > 0) expect(result.verdict).toBe(missing.length > 0 ? 'broken' : 'kept')
      expect(result.gapsDays.every((gap) => gap >= 0)).toBe(true)
    }),
  )
})

test('a day at the end of the calendar ends, and a year no paper is of is no beginning', () => {
  for (const unit of ['week', 'month', 'year', 'school-year'] as const) {
    const promise = rule({ rule: 'every-n', every: 1, unit })
    const ahead = checkCadence(promise, on('2018-10-01'), [], { from: '2190-01-01', to: null }, '9999-12-31')
    expect(ahead.asked).toEqual({ from: '2190-01-01', to: '2199-12-31' })
    const before = checkCadence(promise, on('2018-10-01'), [], { from: '0001-01-01', to: null }, '2019-01-31')
    expect(before).toMatchObject({ verdict: 'unverifiable', reason: 'no-start', expected: 0 })
  }
})
