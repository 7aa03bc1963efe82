import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { Rollup } from '#shared/domain/rollup/rollup.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { ROLES } from '#shared/model/event.ts'
import { EvidenceState, Indicator, IndicatorKind } from '#shared/model/plan.ts'
import { evidence, event, indicator, inputOf, institution, meeting, record, told } from './rollup-of.ts'

/** Random municipalities, and the same figures counted again in the plainest way there is. */
const RUNS = Number(process.env['KOMANDA_TORTURE_ROLLUPS'] ?? 60)
/** `KOMANDA_FAULT_SEED` repeats a run; the seed of one that failed stands in its words. */
const SEED = process.env['KOMANDA_FAULT_SEED']
fc.configureGlobal({ numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) })

const IDS = ['A', 'B', 'C', 'D', 'E'] as const
const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2017, 5, 1 + n)).toISOString().slice(0, 10))
const someId = fc.constantFrom(...IDS)
const count = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null })
const participant = fc.record({
  institutionId: someId,
  teachers: count,
  pupils: count,
  mixed: count,
  unspecified: count,
})

const eventFacts = fc.record({
  hostId: fc.option(someId, { nil: null }),
  date: day,
  state: fc.constantFrom('held' as const, 'held' as const, 'planned' as const, 'cancelled' as const),
  hasParticipantList: fc.boolean(),
  participants: fc.array(participant, { maxLength: 4 }),
})
const evidenceFacts = fc.record({
  institutionId: someId,
  state: fc.constantFrom(...EvidenceState.options),
  target: fc.constantFrom('meeting' as const, 'missing' as const, 'none' as const),
  date: day,
  meetingState: fc.constantFrom(
    'draft' as const,
    'registered' as const,
    'planned' as const,
    'annulled' as const,
  ),
})
const facts = fc.record({
  participates: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  heard: fc.subarray([...IDS]),
  events: fc.array(eventFacts, { maxLength: 10 }),
  links: fc.array(evidenceFacts, { maxLength: 12 }),
  observations: fc.array(fc.record({ institutionId: someId, numerator: count, denominator: count }), {
    maxLength: 5,
  }),
  asOf: day,
  schoolYear: fc.constantFrom('2017-2018', '2018-2019'),
  target: fc.integer({ min: 0, max: 4 }),
  share: fc.integer({ min: 0, max: 100 }),
  comparator: fc.constantFrom(...Indicator.shape.comparator.unwrap().options),
})
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never

function municipality(f: Facts) {
  const institutions = IDS.map((id, index) =>
    institution(id, { participates: f.participates[index] ?? true }),
  )
  const links = f.links.map((one, index) =>
    evidence(one.institutionId, {
      id: `E${index}`,
      state: one.state,
      date: one.target === 'none' ? one.date : null,
      recordId: one.target === 'none' ? null : one.target === 'missing' ? `X${index}` : `M${index}`,
    }),
  )
  const told1 = new Map(f.observations.map((one) => [one.institutionId, one]))
  return inputOf(
    {
      event: f.events.map((one, index) =>
        event(`EV${index}`, {
          hostId: one.hostId,
          dates: [one.date],
          state: one.state,
          hasParticipantList: one.hasParticipantList,
          participants: one.participants.map((row, at) => ({ id: `${at}`, ...row })),
        }),
      ),
      meeting: f.links.map((one, index) => meeting(`M${index}`, { date: one.date, state: one.meetingState })),
      evidence: links,
      observation: [...told1.values()].map((one) =>
        told(one.institutionId, { ...one, indicatorId: 'people' }),
      ),
      indicator: [
        indicator({
          kind: 'each-institution-min',
          scope: 'each-institution',
          target: f.target,
          comparator: f.comparator,
        }),
        indicator({
          id: 'count',
          kind: 'count',
          source: 'events',
          target: f.target,
          comparator: f.comparator,
          period: 'school-year',
        }),
        indicator({
          id: 'hosts',
          kind: 'share-of-institutions',
          source: 'hosted-events',
          denominator: 'participating',
          target: f.share,
          comparator: f.comparator,
          period: 'school-year',
        }),
        indicator({
          id: 'people',
          kind: 'share-of-people',
          source: 'observations',
          denominator: 'observation',
          target: f.share,
          comparator: f.comparator,
        }),
      ],
    },
    { institutions, heardFrom: f.heard, asOf: f.asOf, schoolYear: f.schoolYear },
  )
}

const figuresOf = (f: Facts) =>
  Object.fromEntries(computeRollup(municipality(f)).indicators.map((one) => [one.id, one]))
const participating = (f: Facts) => IDS.filter((_, index) => f.participates[index])
const inYear = (f: Facts, date: string) => {
  const first = Number(f.schoolYear.slice(0, 4))
  return date >= `${first}-09-01` && date <= `${first + 1}-08-31`
}
const heldIn = (f: Facts) =>
  f.events.filter((one) => one.state === 'held' && one.date <= f.asOf && inYear(f, one.date))
const holds = (f: Facts, actual: number, target: number): boolean | null => {
  if (f.comparator === 'none') return null
  if (f.comparator === '>=') return actual >= target
  return f.comparator === '<=' ? actual <= target : actual === target
}

const verdictOf = (judged: boolean | null) =>
  judged === null ? 'not-computable' : judged ? 'met' : 'not-met'

test('attendances are added as on paper', () => {
  fc.assert(
    fc.property(facts, (f) => {
      const { attendance, events } = computeRollup(municipality(f))
      const rows = heldIn(f).flatMap((one) => (one.hasParticipantList ? one.participants : []))
      const sum = (role: 'teachers' | 'pupils' | 'mixed' | 'unspecified', id?: string) =>
        rows.reduce(
          (all, row) => all + (id === undefined || row.institutionId === id ? (row[role] ?? 0) : 0),
          0,
        )
      for (const role of ['teachers', 'pupils', 'mixed', 'unspecified'] as const) {
        expect(attendance.byRole[role]).toBe(sum(role))
        for (const id of IDS) expect(attendance.byInstitution[id]?.[role] ?? 0).toBe(sum(role, id))
      }
      expect(ROLES.reduce((all, role) => all + attendance.byRole[role], 0)).toBe(attendance.total)
      expect(Object.values(attendance.byInstitution).reduce((all, one) => all + one.total, 0)).toBe(
        attendance.total,
      )
      expect(events.count).toBe(heldIn(f).length)
      for (const one of Object.values(attendance.byEvent)) {
        expect(one.total === null).toBe(ROLES.every((role) => one[role] === null))
      }
    }),
  )
})

test('"at least n in every institution" agrees with going from school to school', () => {
  fc.assert(
    fc.property(facts, (f) => {
      const figure = figuresOf(f)['R']
      const proofs = (id: string) =>
        f.links.filter((one) => {
          if (
            one.institutionId !== id ||
            one.state !== 'done' ||
            one.target === 'missing' ||
            one.date > f.asOf
          )
            return false
          return one.target === 'none' || one.meetingState === 'draft' || one.meetingState === 'registered'
        }).length
      const schools = participating(f)
      const reached = schools.filter((id) => {
        const had = proofs(id)
        return had > 0 && (f.comparator === 'none' ? had >= f.target : holds(f, had, f.target) === true)
      })
      expect(figure?.coverage).toEqual(reached)
      expect(figure?.missing).toEqual(schools.filter((id) => !reached.includes(id)))
      const some = schools.some((id) => proofs(id) > 0)
      if (schools.length > 0 && reached.length === schools.length) expect(figure?.verdict).toBe('met')
      else if (some) expect(figure?.verdict).toBe('partly')
      else expect(['planned', 'named-only', 'not-met', 'not-computable']).toContain(figure?.verdict)
    }),
  )
})

test('events and hosts of a school year agree with counting them', () => {
  fc.assert(
    fc.property(facts, (f) => {
      const { count: events, hosts } = figuresOf(f)
      const held = heldIn(f)
      const schools = participating(f)
      const hosting = schools.filter((id) => held.some((one) => one.hostId === id))
      if (held.length > 0) {
        expect(events?.value).toBe(held.length)
        const judged = holds(f, held.length, f.target)
        expect(events?.verdict).toBe(verdictOf(judged))
      }
      expect(hosts?.coverage).toEqual(hosting)
      if (hosting.length > 0) {
        expect(hosts).toMatchObject({ numerator: hosting.length, denominator: schools.length })
        expect(hosts?.value).toBeCloseTo((hosting.length / schools.length) * 100, 2)
        const judged = holds(f, hosting.length * 100, f.share * schools.length)
        expect(hosts?.verdict).toBe(verdictOf(judged))
      }
      if (schools.length === 0) expect(hosts).toMatchObject({ value: null, verdict: 'not-computable' })
    }),
  )
})

test('a share of people is the told sum of the told whole, or not computable', () => {
  fc.assert(
    fc.property(facts, (f) => {
      const figure = figuresOf(f)['people']
      const byTeller = new Map(f.observations.map((one) => [one.institutionId, one]))
      const whole = [...byTeller.values()].filter((one) => one.numerator !== null && one.denominator !== null)
      const numerator = whole.reduce((sum, one) => sum + (one.numerator ?? 0), 0)
      const denominator = whole.reduce((sum, one) => sum + (one.denominator ?? 0), 0)
      if (whole.length === 0 || denominator === 0) {
        expect(figure?.value).toBeNull()
        expect(figure?.verdict).toBe('not-computable')
        return
      }
      expect(figure).toMatchObject({ numerator, denominator })
      const judged = holds(f, numerator * 100, f.share * denominator)
      expect(figure?.verdict).toBe(verdictOf(judged))
    }),
  )
})

test('order of records changes nothing; the rollup survives JSON and has words for everything', () => {
  const translate = createTranslate('lt')
  const kinds = fc.constantFrom(...IndicatorKind.options)
  fc.assert(
    fc.property(
      facts,
      kinds,
      fc.constantFrom('evidence', 'meetings', 'surveys', 'participation') as fc.Arbitrary<'evidence'>,
      (f, kind, source) => {
        const input = municipality(f)
        const more = [
          ...(input.records.indicator ?? []),
          indicator({
            id: 'any',
            kind,
            source,
            every: 1,
            target: f.share,
            targetDate: '--10',
            denominator: 'population',
          }),
        ]
        const body = [
          record('body', { id: 'A-kk', institutionId: 'A', name: 'Komanda', cadence: [{ id: 'p' }] }),
        ]
        const one = { ...input, records: { ...input.records, indicator: more, body } }
        const turned = Object.fromEntries(
          Object.entries(one.records).map(([name, list]) => [name, list.toReversed()]),
        )
        const rollup = computeRollup(one)
        expect(
          computeRollup({ ...one, institutions: one.institutions.toReversed(), records: turned }),
        ).toEqual(rollup)
        expect(Rollup.parse(JSON.parse(JSON.stringify(rollup)))).toEqual(rollup)
        for (const { reason, verdict, value } of withReasons(rollup, translate).indicators) {
          expect(reason).not.toMatch(/^rollup\.|^$|[{}]/)
          if (verdict === 'met' || verdict === 'late') expect(value).not.toBeNull()
        }
      },
    ),
  )
})
