import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { readLoosely } from '#main/records/project-record.ts'
import { makeRollupReport } from '#shared/domain/rollup-report/make-rollup-report.ts'
import { rollupBook } from '#shared/domain/rollup-report/rollup-book.ts'
import { comparedInstitutions } from '#shared/domain/rollup/compared-institutions.ts'
import { openFindings } from '#shared/domain/rollup/findings/touching.ts'
import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { teamPromises } from '#shared/domain/cadence/team-promises.ts'
import { linkedRecord } from '#shared/domain/rollup/linked-record.ts'
import { liveRollup } from '#shared/domain/rollup/live-rollup.ts'
import { packedMatrix } from '#shared/domain/rollup/matrix.ts'
import { Rollup } from '#shared/domain/rollup/rollup.ts'
import { ROLLUP_KINDS, type WrittenRecords } from '#shared/domain/rollup/rollup-input.ts'
import { rollupOverview } from '#shared/domain/rollup/rollup-overview.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { type Kind, type RecordOf, SCHEMAS } from '#shared/model/kinds.ts'
import { arbitraryRecord } from '../kinds/arbitrary-record.ts'
import { inputOf, record } from './rollup-of.ts'

/** Whatever the schemas accept makes a rollup: long ago, far ahead, pointing at itself or at nothing. */
const RUNS = Math.ceil(Number(process.env['KOMANDA_TORTURE_ROLLUPS'] ?? 60) / 6)
const SEED = process.env['KOMANDA_FAULT_SEED']
const translate = createTranslate('lt')

/** Few ids, the ones that arbitrary references are made of, so that records meet, also in circles. */
const someId = fc.constantFrom('x', 'y')
const DAYS = [
  '0001-01-01',
  '1900-01-01',
  '2017-09-01',
  '2018-02-28',
  '2018-08-31',
  '2999-12-31',
  '9999-12-31',
]
const someDay = fc.constantFrom(...DAYS)

const isDay = /^\d{4}-\d{2}-\d{2}$/

/** Some days of a record put at the ends of the calendar, where its schema takes them. */
function atTheEnds(kind: Kind, record: object, days: readonly string[]): object {
  let next = 0
  const moved = JSON.parse(
    JSON.stringify(record, (_key, value: unknown) => {
      if (typeof value !== 'string' || !isDay.test(value)) return value
      next += 1
      return days[next % days.length] ?? value
    }),
  ) as object
  return SCHEMAS[kind].safeParse(moved).data ?? record
}

const KINDS = ['institution', ...ROLLUP_KINDS] as const
const someRecord = fc
  .tuple(fc.constantFrom(...KINDS), someId, someId, fc.array(someDay, { maxLength: 3 }))
  .chain(([kind, id, institutionId, days]) =>
    arbitraryRecord(kind, id, institutionId).map((record) => ({
      kind,
      record: days.length === 0 ? record : atTheEnds(kind, record, days),
    })),
  )

function writtenOf(rows: readonly { readonly kind: string; readonly record: object }[]): WrittenRecords {
  const records: Record<string, object[]> = {}
  for (const { kind, record } of rows) (records[kind] ??= []).push(record)
  const { institution = [], ...rest } = records
  return {
    institutions: institution.map((record) => ({ ownerId: 'x', record: record as RecordOf<'institution'> })),
    records: rest as WrittenRecords['records'],
  }
}

const directory = { owner: 'x', institutionName: (id: string) => id, record: () => undefined }

test('any records that the schemas accept make a rollup with all its parts, and words for all of it', () => {
  const owners = fc.uniqueArray(someRecord, {
    maxLength: 25,
    selector: ({ kind, record }) => `${kind} ${(record as { id: string }).id}`,
  })
  fc.assert(
    fc.property(owners, owners, someDay, (first, second, asOf) => {
      const live = liveRollup()
      live.hear({ ownInstitutionId: 'x', heardFrom: ['x', 'y', 'nobody'] })
      live.write(new Map([['x', writtenOf(first)]]))
      live.answer({ asOf, schoolYear: null })
      live.write(new Map([['y', writtenOf(second)]]))
      for (const question of [
        { asOf, schoolYear: null },
        { asOf, schoolYear: '2017-2018', half: 2 as const },
      ]) {
        const { rollup, findings } = live.answer(question)
        const told = withReasons(Rollup.parse(rollup), translate)
        for (const { reason } of told.indicators) expect(reason).not.toMatch(/^$|^rollup\.|\{/u)
        for (const { messageCode, params } of findings) {
          expect(translate(messageCode, params)).not.toBe(messageCode)
        }
        const open = openFindings(findings)
        packedMatrix(live.matrix(question), open)
        rollupOverview(rollup, open)
        rollup.indicators.map(comparedInstitutions)
        const periods = {
          schoolYears: live.periods('school-year', asOf),
          halfYears: live.periods('half-year', asOf),
        }
        rollupBook(makeRollupReport(told, periods, directory, translate))
      }
    }),
    { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  )
})

/** A word of a newer program in one of the fields that take only known words. */
function withNewWord(kind: Kind, record: object, which: number): object | null {
  const names = Object.entries<z.core.$ZodType>(SCHEMAS[kind].shape).flatMap(([name, field]) => {
    const inner = 'innerType' in field._zod.def ? (field._zod.def.innerType as z.core.$ZodType) : field
    return inner._zod.def.type === 'enum' ? [name] : []
  })
  const name = names[which % Math.max(1, names.length)]
  return name === undefined ? record : readLoosely(kind, { ...record, [name]: 'naujas-žodis' })
}

test('words of a newer program never break a rollup, prove nothing, and are told as a finding', () => {
  const owned = fc.array(fc.tuple(someRecord, fc.nat({ max: 20 })), { maxLength: 15 })
  fc.assert(
    fc.property(owned, (some) => {
      const rows = some.flatMap(([{ kind, record }, which]) => {
        const read = withNewWord(kind, record, which)
        return read === null ? [] : [{ kind, record: read }]
      })
      const live = liveRollup()
      live.hear({ ownInstitutionId: 'y', heardFrom: ['x'], newerFrom: ['x'] })
      live.write(new Map([['x', writtenOf(rows)]]))
      const { rollup, findings } = live.answer({ asOf: '2020-01-31', schoolYear: null })
      Rollup.parse(rollup)
      expect(findings.filter(({ rule }) => rule === 'newer-program')).toMatchObject([{ records: ['x'] }])
    }),
    { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  )
  const link = { id: 'e', institutionId: 'x', indicatorId: 'r', state: 'naujas-žodis' }
  expect(readLoosely('evidence', link)).toMatchObject({ state: 'unclear' })
})

test('no record of a state that only a newer program knows is a proof that something was done', () => {
  const stated = ROLLUP_KINDS.filter((kind) => 'state' in SCHEMAS[kind].shape)
  expect(stated).toContain('meeting')
  for (const kind of stated) {
    for (const known of fc.sample(arbitraryRecord(kind, 'x', 'y'), { numRuns: 3, seed: 1 })) {
      const read = readLoosely(kind, { ...known, state: 'naujas-žodis' })
      if (read !== null) expect(linkedRecord(kind, read as never)?.state, kind).not.toBe('done')
    }
  }
})

test('a meeting of such a state fills no rhythm', () => {
  const rhythm = (state: string) => {
    const told = { id: 'm', institutionId: 'A', bodyId: 'b', date: '2018-10-10', state }
    const meeting = readLoosely('meeting', told) as RecordOf<'meeting'>
    const cadence = [{ id: 'p', rule: 'every-n' as const }]
    const body = record('body', {
      id: 'b',
      institutionId: 'A',
      name: 'Taryba',
      foundedOn: '2018-09-30',
      cadence,
    })
    const [own] = teamPromises(body, [meeting], [], '2018-2019', '2018-10-31')
    const [row] = computeRollup(inputOf({ body: [body], meeting: [meeting] }, { asOf: '2018-10-31' })).cadence
    return [own?.result, row].map((one) => [one?.verdict, one?.held])
  }
  expect(rhythm('draft')).toEqual([['kept', 1], ['kept', 1]]) // prettier-ignore
  expect(rhythm('naujas-žodis')).toEqual([['unverifiable', 0], ['unverifiable', 0]]) // prettier-ignore
})

test('hundreds of plans and rules that hang on each other in a circle end', () => {
  const many = Array.from({ length: 300 }, (_, index) => index)
  const plan = many.map(
    (index) =>
    SCHEMAS.plan.parse({ id: `p${index}`, institutionId: 'SAV', title: 'p', parentPlanId: `p${(index + 1) % 300}` }), // prettier-ignore
  )
  const indicator = many.map(
    (index) =>
    SCHEMAS.indicator.parse({ id: `r${index}`, planId: 'other', activityId: 'a', title: 'r', kind: 'count', duplicateOfId: `r${(index + 1) % 300}`, parentIndicatorId: `r${(index + 7) % 300}` }), // prettier-ignore
  )
  const live = liveRollup()
  live.write(new Map([['SAV', inputOf({ plan, indicator })]]))
  expect(live.answer({ asOf: '2019-01-31', schoolYear: null }).rollup.indicators).toHaveLength(300)
})
