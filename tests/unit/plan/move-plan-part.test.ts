import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyActivity } from '#shared/domain/plan/copy-plan-part.ts'
import { movePlanPart, type PlanMove } from '#shared/domain/plan/move-plan-part.ts'
import {
  activitiesInOrder,
  indicatorsUnder,
  type PlanParts,
  subIndicatorsOf,
  withAllParts,
} from '#shared/domain/plan/plan-parts.ts'
import { renumberPlan } from '#shared/domain/plan/renumber-plan.ts'
import { stepMove } from '#shared/domain/plan/step-move.ts'
import { reviseIndicator } from '#shared/domain/plan/revise-indicator.ts'
import { type InputOf, SCHEMAS } from '#shared/model/kinds.ts'

const level = (id: string, order: number) => SCHEMAS.level.parse({ id, planId: 'p', order, title: id })
const activity = (id: string, levelId: string, order: number, printedNumber: string) =>
  SCHEMAS.activity.parse({ id, planId: 'p', levelId, order, title: id, printedNumber })
const indicator = (
  id: string,
  activityId: string,
  order: number,
  extra: Partial<InputOf<'indicator'>> = {},
) => SCHEMAS.indicator.parse({ id, planId: 'p', activityId, order, title: id, kind: 'count', ...extra })

const plan = (): PlanParts => ({
  levels: [level('L1', 1), level('L2', 2)],
  activities: [
    activity('a1', 'L1', 1, '1.'),
    activity('a2', 'L1', 2, '2.'),
    activity('loose', 'L1', 3, ''),
    activity('a3', 'L2', 4, '3.'),
  ],
  indicators: [
    indicator('i11', 'a1', 1, { printedNumber: 'K1.1' }),
    indicator('i21', 'a2', 1, { printedNumber: 'K2.1' }),
    indicator('i211', 'a2', 2, { printedNumber: 'K2.1.1', parentIndicatorId: 'i21' }),
    indicator('i22', 'a2', 3, { printedNumber: 'K2.2' }),
    indicator('i31', 'a3', 1, { printedNumber: 'K3.1' }),
  ],
})

function after(parts: PlanParts, move: PlanMove): PlanParts {
  const changed = movePlanPart(parts, move)
  if (changed === null) throw new Error('The move leads nowhere')
  const next = <Part extends { readonly id: string }>(kind: string, list: readonly Part[]): Part[] =>
    list.map((part) => {
      const found = changed.find((one) => one.kind === kind && one.record.id === part.id)
      return (found?.record as unknown as Part | undefined) ?? part
    })
  return {
    levels: next('level', parts.levels),
    activities: next('activity', parts.activities),
    indicators: next('indicator', parts.indicators),
  }
}

const numbers = (parts: PlanParts): string[] =>
  activitiesInOrder(parts).flatMap((one) => [
    `${one.id} ${one.printedNumber}`,
    ...indicatorsUnder(parts, one.id).flatMap((rule) => [
      `${rule.id} ${rule.printedNumber}`,
      ...subIndicatorsOf(parts, rule.id).map((sub) => `${sub.id} ${sub.printedNumber}`),
    ]),
  ])

describe('moving a part of a plan', () => {
  test('[row 23] [row 24] an activity takes its indicators along and all numbers follow', () => {
    const moved = after(plan(), { kind: 'activity', id: 'a2', parentId: 'L2', beforeId: null })
    expect(numbers(moved)).toEqual([
      'a1 1.',
      'i11 K1.1',
      'loose ',
      'a3 2.',
      'i31 K2.1',
      'a2 3.',
      'i21 K3.1',
      'i211 K3.1.1',
      'i22 K3.2',
    ])
  })

  test('[row 24] a moved level takes its activities along', () => {
    const moved = after(plan(), { kind: 'level', id: 'L2', parentId: null, beforeId: 'L1' })
    expect(activitiesInOrder(moved).map(({ id, printedNumber }) => `${id} ${printedNumber}`)).toEqual([
      'a3 1.',
      'a1 2.',
      'a2 3.',
      'loose ',
    ])
  })

  test('[row 24] [row 25] an indicator takes its parts to another activity', () => {
    const moved = after(plan(), { kind: 'indicator', id: 'i21', parentId: 'a1', beforeId: 'i11' })
    expect(numbers(moved).slice(0, 4)).toEqual(['a1 1.', 'i21 K1.1', 'i211 K1.1.1', 'i11 K1.2'])
    expect(moved.indicators.find(({ id }) => id === 'i211')?.activityId).toBe('a1')
    expect(numbers(moved)).toContain('i22 K2.1')
  })

  test('[row 25] parts of parts are shown and numbered, and of a ring that a merge made none is hidden', () => {
    const deep = plan()
    const third = indicator('i2111', 'a2', 9, { printedNumber: 'K9', parentIndicatorId: 'i211' })
    const parts = { ...deep, indicators: [...deep.indicators, third] }
    const shown = (of: PlanParts) =>
      indicatorsUnder(of, 'a2').flatMap((one) => withAllParts(of, one).map(({ id }) => id))
    expect(shown(parts)).toEqual(['i21', 'i211', 'i2111', 'i22'])
    const numbered = renumberPlan(parts).indicators.map(({ id, printedNumber }) => [id, printedNumber])
    expect(numbered).toEqual([['i2111', 'K2.1.1.1']])
    const ring = parts.indicators.map((one) =>
      one.id === 'i21' ? { ...one, parentIndicatorId: 'i2111' } : one,
    )
    expect(shown({ ...parts, indicators: ring }).toSorted()).toEqual(['i21', 'i211', 'i2111', 'i22'])
  })

  test('numbers that begin anew in every level go on doing so; other grammars are kept as typed', () => {
    const parts: PlanParts = {
      levels: plan().levels,
      activities: [
        activity('a1', 'L1', 1, '1.'),
        activity('a2', 'L1', 2, '2a'),
        activity('b1', 'L2', 1, '1.'),
        activity('b2', 'L2', 2, '2.'),
      ],
      indicators: [],
    }
    expect(numbers(after(parts, { kind: 'activity', id: 'b2', parentId: 'L1', beforeId: 'a1' }))).toEqual([
      'b2 1.',
      'a1 2.',
      'a2 2a',
      'b1 1.',
    ])
  })

  test('a place that is not in the plan is refused', () => {
    expect(movePlanPart(plan(), { kind: 'activity', id: 'a1', parentId: 'L9', beforeId: null })).toBeNull()
    expect(movePlanPart(plan(), { kind: 'indicator', id: 'i11', parentId: 'a9', beforeId: null })).toBeNull()
    expect(movePlanPart(plan(), { kind: 'level', id: 'L9', parentId: null, beforeId: null })).toBeNull()
  })

  test('[row 24] any moves: nothing is lost, the moved part stands where it was put, numbers have no holes', () => {
    const step = fc.record({
      id: fc.constantFrom('a1', 'a2', 'a3', 'loose'),
      parentId: fc.constantFrom('L1', 'L2'),
      beforeId: fc.constantFrom('a1', 'a2', 'a3', 'loose', null),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let parts = plan()
        for (const { id, parentId, beforeId } of steps) {
          const neighbours = activitiesInOrder(parts).filter(
            (one) => one.levelId === parentId && one.id !== id,
          )
          const at = neighbours.findIndex((one) => one.id === beforeId)
          const wished = neighbours.map((one) => one.id).toSpliced(at === -1 ? neighbours.length : at, 0, id)
          parts = after(parts, { kind: 'activity', id, parentId, beforeId })
          const line = activitiesInOrder(parts).filter((one) => one.levelId === parentId)
          expect(line.map((one) => one.id)).toEqual(wished)
        }
        const printed = activitiesInOrder(parts)
          .map((one) => one.printedNumber)
          .filter(Boolean)
        expect(printed).toEqual(['1.', '2.', '3.'])
        expect(parts.indicators.map(({ id, activityId }) => `${id} ${activityId}`)).toEqual(
          plan().indicators.map(({ id, activityId }) => `${id} ${activityId}`),
        )
        expect(renumberPlan(parts)).toEqual({ activities: [], indicators: [] })
      }),
    )
  })
})

describe('copies and older wordings', () => {
  test('[row 24] a copy carries the indicators, and links inside it point inside it', () => {
    const parts = plan()
    const source = parts.activities[1] ?? expect.fail()
    let next = 0
    const target = { planId: 'q', levelId: 'M', order: 7, newId: () => `n${next++}` }
    const copy = copyActivity(parts, source, target)
    expect(copy.activity).toMatchObject({ id: 'n0', planId: 'q', levelId: 'M', copiedFromId: 'a2' })
    expect(copy.indicators).toMatchObject([
      { id: 'n1', activityId: 'n0', copiedFromId: 'i21', parentIndicatorId: null },
      { id: 'n2', activityId: 'n0', copiedFromId: 'i211', parentIndicatorId: 'n1' },
      { id: 'n3', activityId: 'n0', copiedFromId: 'i22' },
    ])
  })

  test('[row 32] a changed rule keeps its old wording readable, and data stays where it was', () => {
    const stored = indicator('i', 'a', 1, { target: 5, unit: 'kartai' })
    const next = { ...stored, target: 8, title: 'Patikslinta' }
    const change = { id: 'f1', until: '2018-11-01', reason: 'Tema susiaurinta' }
    expect(reviseIndicator(stored, next, change).formerRules).toMatchObject([
      { target: 5, title: 'i', until: '2018-11-01', reason: 'Tema susiaurinta' },
    ])
    const reworded = { ...stored, verificationSource: 'Protokolai' }
    expect(reviseIndicator(stored, reworded, change).formerRules).toEqual([])
  })
})

describe('[row 24] a step up or down', () => {
  const step = (parts: PlanParts, kind: PlanMove['kind'], id: string, by: 1 | -1): PlanParts => {
    const move = stepMove(parts, { kind, id }, by)
    return move === null ? parts : after(parts, move)
  }

  test('goes past the neighbour, then into the level or activity beside, and stops at the end', () => {
    const down = step(plan(), 'activity', 'a1', 1)
    expect(activitiesInOrder(down).map(({ id }) => id)).toEqual(['a2', 'a1', 'loose', 'a3'])
    const over = step(step(down, 'activity', 'a1', 1), 'activity', 'a1', 1)
    expect(over.activities.find(({ id }) => id === 'a1')?.levelId).toBe('L2')
    expect(activitiesInOrder(over).map(({ id }) => id)).toEqual(['a2', 'loose', 'a1', 'a3'])
    expect(stepMove(plan(), { kind: 'activity', id: 'a3' }, 1)).toBeNull()
    expect(stepMove(plan(), { kind: 'level', id: 'L1' }, -1)).toBeNull()
    const moved = step(plan(), 'indicator', 'i22', 1)
    expect(moved.indicators.find(({ id }) => id === 'i22')?.activityId).toBe('loose')
    expect(stepMove(plan(), { kind: 'indicator', id: 'i211' }, 1)).toBeNull()
  })

  test('a step and the step back lead home', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a1', 'a2', 'loose', 'a3', 'i11', 'i21', 'i22', 'i31', 'L1', 'L2'),
        fc.constantFrom<1 | -1>(1, -1),
        (id, by) => {
          const kind = id.startsWith('i') ? 'indicator' : id.startsWith('L') ? 'level' : 'activity'
          const there = step(plan(), kind, id, by)
          const back =
            stepMove(plan(), { kind, id }, by) === null ? there : step(there, kind, id, by === 1 ? -1 : 1)
          expect(numbers(back)).toEqual(numbers(plan()))
        },
      ),
      { numRuns: 40 },
    )
  })
})
