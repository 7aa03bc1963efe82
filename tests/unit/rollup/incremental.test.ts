import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rollupWithFindings } from '#shared/domain/rollup/compute-rollup.ts'
import { liveRollup } from '#shared/domain/rollup/live-rollup.ts'
import type { RollupKind, WrittenRecords } from '#shared/domain/rollup/rollup-input.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { PRACTICE } from '../practice/practice-rollup-input.ts'
import { event, evidence, institution, meeting, told } from './rollup-of.ts'

/** A rollup of records that change is the same as one made from the beginning, and makes nothing else. */
const RUNS = Number(process.env['KOMANDA_TORTURE_ROLLUPS'] ?? 40)

type AnyRecord = RecordOf<RollupKind>
type Owned = Map<string, WrittenRecords>

const SCHOOLS = ['ANT', 'KRPD', 'BAG', 'nauja'] as const
const ALL_TIME = { asOf: '2019-01-31', schoolYear: null }
const QUESTIONS = [
  ALL_TIME,
  { asOf: '2019-01-31', schoolYear: '2018-2019', half: 1 as const },
  { asOf: '2018-06-30', schoolYear: null },
]

/** The practice municipality, what each organisation wrote by itself. */
function practice(): Owned {
  const owners = [['KR', PRACTICE.municipality] as const, ...Object.entries(PRACTICE.schools)]
  return new Map(
    owners.map(([ownerId, list]) => {
      const records: Record<string, unknown[]> = {}
      for (const { kind, record } of list) (records[kind] ??= []).push(record)
      const { institution: described = [], ...rest } = records
      const institutions = described.map((record) => ({ ownerId, record: record as RecordOf<'institution'> }))
      return [ownerId, { institutions, records: rest as WrittenRecords['records'] }] as const
    }),
  )
}

const put = (of: WrittenRecords, kind: RollupKind, record: AnyRecord): WrittenRecords => {
  const others = ((of.records[kind] ?? []) as readonly AnyRecord[]).filter(({ id }) => id !== record.id)
  return { ...of, records: { ...of.records, [kind]: [...others, record] } }
}

const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2017, 5, 1 + n)).toISOString().slice(0, 10))
const indicatorIds = (PRACTICE.municipality as readonly { kind: string; record: { id: string } }[]).flatMap(
  ({ kind, record }) => (kind === 'indicator' ? [record.id] : []),
)
const bodyIds = Object.values(PRACTICE.schools)
  .flat()
  .flatMap(({ kind, record }) => (kind === 'body' ? [record.id] : []))
const ANT_BODY = PRACTICE.schools['ANT']?.find(({ kind }) => kind === 'body')?.record.id ?? ''
const someSchool = fc.constantFrom(...SCHOOLS)
const someId = fc.constantFrom('a', 'b', 'c')

/** One edit of one organisation: a record more, another, or one less. */
const edit = fc.oneof(
  fc.record({ what: fc.constant('meeting' as const), school: someSchool, id: someId, day, body: fc.constantFrom(...bodyIds), state: fc.constantFrom('registered' as const, 'planned' as const, 'annulled' as const) }), // prettier-ignore
  fc.record({ what: fc.constant('event' as const), school: someSchool, id: someId, day, guest: someSchool, count: fc.option(fc.nat(40), { nil: null }) }), // prettier-ignore
  fc.record({ what: fc.constant('evidence' as const), school: someSchool, id: someId, day, rule: fc.constantFrom(...indicatorIds), link: fc.constantFrom('m-ANT-a', 'e-KRPD-a', 'e-nauja-b', null) }), // prettier-ignore
  fc.record({ what: fc.constant('told' as const), school: someSchool, id: someId, rule: fc.constantFrom(...indicatorIds), count: fc.nat(30) }), // prettier-ignore
  fc.record({ what: fc.constant('institution' as const), school: someSchool, name: fc.constantFrom('Nauja mokykla', 'Antanavo pagrindinė mokykla', 'Kita'), participates: fc.boolean() }), // prettier-ignore
  fc.record({
    what: fc.constant('goal' as const),
    rule: fc.constantFrom(...indicatorIds),
    target: fc.nat(5),
  }),
  fc.record({ what: fc.constant('silent' as const), school: someSchool }),
  fc.record({ what: fc.constant('gone' as const), school: someSchool, kind: fc.constantFrom('meeting' as const, 'event' as const, 'evidence' as const) }), // prettier-ignore
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const NOTHING: WrittenRecords = { institutions: [], records: {} }

type EditOf<What> = Extract<Edit, { what: What }>

/** What the organisation says after the edit. */
const EDITED: {
  readonly [What in Edit['what']]: (of: WrittenRecords, one: EditOf<What>, owner: string) => WrittenRecords
} = {
  meeting: (of, one, owner) =>
    put(of, 'meeting', meeting(`m-${owner}-${one.id}`, { institutionId: owner, bodyId: one.body, date: one.day, state: one.state })), // prettier-ignore
  event: (of, one, owner) =>
    put(of, 'event', event(`e-${owner}-${one.id}`, { institutionId: owner, hostId: owner, dates: [one.day], hasParticipantList: one.count !== null, participants: [{ id: '1', institutionId: one.guest, teachers: one.count }] })), // prettier-ignore
  evidence: (of, one, owner) =>
    put(of, 'evidence', evidence(owner, { id: `v-${owner}-${one.id}`, indicatorId: one.rule, recordId: one.link, recordKind: one.link?.startsWith('e') ? 'event' : 'meeting', date: one.day })), // prettier-ignore
  told: (of, one, owner) =>
    put(of, 'observation', told(owner, { id: `t-${owner}-${one.id}`, indicatorId: one.rule, numerator: one.count, denominator: 30 })), // prettier-ignore
  institution: (of, { name, participates }, owner) => ({
    ...of,
    institutions: [institution(owner, { name, participates }, owner)],
  }),
  goal: (of, one) => {
    const rule = of.records.indicator?.find(({ id }) => id === one.rule)
    return rule === undefined ? of : put(of, 'indicator', { ...rule, target: one.target })
  },
  silent: () => NOTHING,
  gone: (of, one) => ({ ...of, records: { ...of.records, [one.kind]: [] } }),
}

/** The id of the organisation, and what it says after the edit. */
function edited(all: Owned, one: Edit): readonly [string, WrittenRecords] {
  const owner = one.what === 'goal' ? 'KR' : one.school
  const after = EDITED[one.what] as (of: WrittenRecords, one: Edit, owner: string) => WrittenRecords
  return [owner, after(all.get(owner) ?? NOTHING, one, owner)]
}

/** From the beginning, each record read anew. */
function fromTheBeginning(all: Owned, question: (typeof QUESTIONS)[number]) {
  const written = structuredClone([...all.values()])
  const records: Record<string, unknown[]> = {}
  for (const one of written) {
    for (const [kind, list] of Object.entries(one.records)) (records[kind] ??= []).push(...list)
  }
  return rollupWithFindings({
    ...question,
    ownInstitutionId: 'KR',
    heardFrom: [...all.keys()],
    institutions: written.flatMap(({ institutions }) => institutions),
    records: records as WrittenRecords['records'],
  })
}

test('incremental equals full on random edit sequences, whatever is asked', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const all = practice()
      const live = liveRollup()
      live.write(all)
      for (const [index, one] of edits.entries()) {
        const [ownerId, next] = edited(all, one)
        all.set(ownerId, next)
        live.hear({ ownInstitutionId: 'KR', heardFrom: [...all.keys()] })
        live.write(new Map([[ownerId, structuredClone(next)]]))
        const question = QUESTIONS[index % 3] ?? QUESTIONS[0]
        if (question) expect(live.answer(question)).toEqual(fromTheBeginning(all, question))
      }
    }),
    { numRuns: RUNS },
  )
})

test('so are the matrix and the periods side by side', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const all = practice()
      const live = liveRollup()
      live.write(all)
      for (const one of edits) {
        const [ownerId, next] = edited(all, one)
        all.set(ownerId, next)
        live.hear({ ownInstitutionId: 'KR', heardFrom: [...all.keys()] })
        live.write(new Map([[ownerId, structuredClone(next)]]))
        live.matrix(ALL_TIME)
        live.periods('school-year', ALL_TIME.asOf)
      }
      // As of a country: nothing but the last answer is kept.
      const anew = liveRollup({ country: 1 })
      anew.hear({ ownInstitutionId: 'KR', heardFrom: [...all.keys()] })
      anew.write(structuredClone(all))
      anew.periods('half-year', ALL_TIME.asOf)
      expect(live.matrix(ALL_TIME)).toEqual(anew.matrix(ALL_TIME))
      expect(live.periods('school-year', ALL_TIME.asOf)).toEqual(anew.periods('school-year', ALL_TIME.asOf))
    }),
    { numRuns: Math.ceil(RUNS / 8) },
  )
})

describe('a change makes anew what depends on it, and nothing else', () => {
  const [asked] = QUESTIONS
  const prepared = () => {
    const all = practice()
    const live = liveRollup()
    live.hear({ ownInstitutionId: 'KR', heardFrom: [...all.keys()] })
    live.write(all)
    const before = live.answer(asked ?? { asOf: '', schoolYear: null })
    return { all, live, before, again: () => live.answer(asked ?? { asOf: '', schoolYear: null }) }
  }

  test('nothing changed: nothing is made, the very same answer', () => {
    const { all, live, before, again } = prepared()
    const made = live.makings
    live.write(structuredClone(all))
    expect(again()).toBe(before)
    expect(live.makings).toBe(made)
  })

  test('a meeting of one school: its rhythms and findings, no figure of a rule that links do not lead to', () => {
    const { all, live, before, again } = prepared()
    const made = live.makings
    const [ownerId, next] = edited(all, { what: 'meeting', school: 'ANT', id: 'a', day: '2018-11-14', body: ANT_BODY, state: 'registered' }) // prettier-ignore
    live.write(new Map([[ownerId, next]]))
    const after = again()
    expect(after).not.toBe(before)
    expect(live.makings - made).toBeLessThan(60)
    const same = after.rollup.indicators.filter((figure, index) => figure === before.rollup.indicators[index])
    expect(same.length).toBeGreaterThan(30)
    for (const { kind, id } of after.rollup.indicators) {
      if (kind !== 'cadence') expect(same.map((one) => one.id)).toContain(id)
    }
  })

  test('a link of one school: the figure of its rule alone', () => {
    const { all, live, before, again } = prepared()
    const [ownerId, next] = edited(all, { what: 'evidence', school: 'ANT', id: 'a', day: '2018-11-14', rule: 'K3.1', link: null }) // prettier-ignore
    live.write(new Map([[ownerId, next]]))
    const changed = again().rollup.indicators.filter(
      (figure, index) => figure !== before.rollup.indicators[index],
    )
    expect(changed.map(({ id }) => id)).toEqual(['K3.1'])
  })
})
