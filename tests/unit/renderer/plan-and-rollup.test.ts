import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { Activity, Indicator, IndicatorKind, Level, Plan } from '#shared/model/plan.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import type { IndicatorFigure } from '#shared/domain/rollup/rollup.ts'
import { CATALOG_LT } from '#renderer/i18n/catalog-lt.ts'
import { readAllWords } from '#renderer/i18n/language-store.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'
import { fieldsOf } from '#renderer/features/plan/indicator-fields.ts'
import { placeForNew } from '#renderer/features/plan/place-for-new.ts'
import { mergedTree, nextOrder, planTree } from '#renderer/features/plan/plan-tree.ts'
import { plansInOrder, viewOfPlan } from '#renderer/features/plan/plan-view.ts'
import { unitWords } from '#renderer/i18n/unit-words.ts'
import { targetWords } from '#renderer/features/plan/target-words.ts'
import { coverageWords, goalWords, partsWords, valueWords } from '#renderer/features/rollup/figure-words.ts'

const PRACTICE = join(import.meta.dirname, '../../../resources/practice/kazlu-ruda.json')
const practiceUnits = [
  ...readFileSync(PRACTICE, 'utf8').matchAll(/"(?:unit|countedUnit)": *"([^"]+)"/gu),
].map((match) => match[1] ?? '')

const t: Words = createTranslate('lt', CATALOG_LT)
const number = (value: number, digits = 0): string => value.toFixed(digits).replace('.', ',')

const level = (id: string, order: number) => Level.parse({ id, planId: 'p', title: id, order })
const activity = (id: string, levelId: string | null, order: number) =>
  Activity.parse({ id, planId: 'p', levelId, title: id, order })
const indicator = (id: string, rest: object) =>
  Indicator.parse({ id, planId: 'p', activityId: 'a1', title: id, kind: 'count', ...rest })

describe('planTree', () => {
  it('stands levels, activities and indicators in order and loses none without a level', () => {
    const tree = planTree({
      levels: [level('l2', 2), level('l1', 1)],
      activities: [
        activity('a2', 'l1', 2),
        activity('a1', 'l1', 1),
        activity('a3', null, 1),
        activity('a4', 'gone', 2),
      ],
      indicators: [indicator('i2', { order: 2 }), indicator('i1', { order: 1 })],
    })
    expect(tree.map((branch) => branch.level?.id ?? null)).toEqual(['l1', 'l2', null])
    expect(tree[0]?.activities.map((branch) => branch.activity.id)).toEqual(['a1', 'a2'])
    expect(tree[0]?.activities[0]?.indicators.map(({ id }) => id)).toEqual(['i1', 'i2'])
    expect(tree[2]?.activities.map((branch) => branch.activity.id)).toEqual(['a3', 'a4'])
    expect(nextOrder([{ order: 3 }, { order: 1 }])).toBe(4)
  })
})

describe("a school's own plan", () => {
  const root = planTree({
    levels: [level('l1', 1), level('l2', 2)],
    activities: [activity('a1', 'l1', 1), activity('a2', 'l1', 2)],
    indicators: [],
  })
  const mine = (id: string, rest: object) =>
    Activity.parse({ id, planId: 'own', title: id, levelId: 'o1', order: 1, ...rest })
  const ownLevel = Level.parse({ id: 'o1', planId: 'own', title: 'o1', order: 1, copiedFromId: 'l1' })
  const ownParts = {
    levels: [ownLevel, Level.parse({ id: 'o2', planId: 'own', title: 'o2', order: 2 })],
    activities: [mine('x', { parentActivityId: 'a1' }), mine('y', { order: 2 })],
    indicators: [],
  }

  it('[row 23] stands inside the plan it hangs on, and its own levels after', () => {
    const merged = mergedTree(root, planTree(ownParts))
    expect(merged.map(({ level: one }) => one?.id)).toEqual(['l1', 'l2', 'o2'])
    expect(merged[0]?.activities.map((one) => one.activity.id)).toEqual(['a1', 'x', 'a2', 'y'])
  })

  it('puts a new part into the own plan, beside what is chosen', () => {
    const plans = [
      Plan.parse({ id: 'p', institutionId: 'SAV', title: 'P' }),
      Plan.parse({ id: 'own', institutionId: 'A', title: 'Own', parentPlanId: 'p' }),
    ]
    const all = {
      plans,
      levels: [level('l1', 1), level('l2', 2), ...ownParts.levels],
      activities: [activity('a1', 'l1', 1), activity('a2', 'l1', 2), ...ownParts.activities],
      indicators: [],
    }
    const here = { workspaceId: 'A', schoolYear: '2018-2019' }
    const [first] = plansInOrder(plans, here)
    expect(first?.id).toBe('own')
    if (first === undefined) return
    const view = viewOfPlan(all, first, here)
    expect(view.tree[0]?.activities).toHaveLength(4)
    expect(placeForNew(view, 'a2')).toMatchObject({
      levelId: 'o1',
      parentActivityId: 'a2',
      activity: undefined,
    })
    expect(placeForNew(view, 'x')).toMatchObject({ parentActivityId: 'a1', activity: { id: 'x' } })
    expect(viewOfPlan(all, first, { ...here, workspaceId: 'SAV' }).tree[0]?.activities).toHaveLength(2)
  })
})

describe('units', () => {
  beforeAll(readAllWords)

  it('says known ids in words and leaves other words alone', () => {
    expect(unitWords('discussion-per-institution', t)).toBe('aptarimas įstaigoje')
    expect(unitWords('seminaras', t)).toBe('seminaras')
  })

  it('knows every unit of the practice municipality', () => {
    for (const id of practiceUnits) expect(unitWords(id, t), id).not.toBe(id)
  })
})

describe('indicator form', () => {
  it('asks every kind for something, and only deadlines for a date', () => {
    for (const kind of IndicatorKind.options) expect(fieldsOf(kind).length).toBeGreaterThan(0)
    expect(IndicatorKind.options.filter((kind) => fieldsOf(kind).includes('targetDate'))).toEqual([
      'deadline',
    ])
  })

  it('says the target in words', () => {
    expect(targetWords(indicator('i', { target: 2 }), t)).toBe('≥ 2')
    expect(targetWords(indicator('i', { kind: 'share-of-people', target: 80 }), t)).toBe('≥ 80 %')
    expect(targetWords(indicator('i', { kind: 'deadline', targetDate: '2018-09-03' }), t)).toBe(
      'iki 2018-09-03',
    )
    expect(targetWords(indicator('i', {}), t)).toBe('tikslo nėra')
  })

  it.each([
    ['--10-10', 'iki spalio 10 d.'],
    ['--02-29', 'iki vasario 29 d.'],
    ['--01', 'iki sausio 31 d.'],
  ])('tells a deadline of every year by its day: %s', (targetDate, told) => {
    expect(targetWords(indicator('i', { kind: 'deadline', targetDate }), t)).toBe(told)
  })
})

const FIGURE: IndicatorFigure = {
  id: 'i',
  kind: 'share-of-groups',
  comparator: '>=',
  target: 30,
  numerator: 7,
  denominator: 18,
  value: 38.89,
  verdict: 'met',
  reason: '',
  coverage: ['ANT'],
  missing: ['BAG'],
  evidence: [],
  printed: 38,
  reasonCode: 'share-reached',
  reasonParams: {},
  formula: {
    counts: 'groups',
    need: null,
    period: { from: null, to: null },
    counted: [],
    leftOut: [],
    denominatorRecords: [],
    byInstitution: [],
    shares: [],
  },
  title: '',
  printedNumber: '',
  planId: 'p',
  activityId: 'a',
  targetDate: null,
  unit: '',
}

describe('figures in words', () => {
  it('keeps the decimals of a share and shows its parts', () => {
    expect(valueWords(FIGURE, t, number)).toBe('38,89 %')
    expect(partsWords(FIGURE, t, number)).toBe('7 iš 18')
    expect(goalWords(FIGURE, t, number)).toBe('≥ 30 %')
    expect(coverageWords({ covered: 1, asked: 2 }, t)).toBe('1 iš 2')
  })

  it('never shows nothing as zero', () => {
    const unknown: IndicatorFigure = {
      ...FIGURE,
      numerator: null,
      denominator: null,
      value: null,
      verdict: 'not-computable',
    }
    expect(valueWords(unknown, t, number)).toBe('–')
    expect(partsWords(unknown, t, number)).toBe('–')
    expect(coverageWords({ covered: 0, asked: 0 }, t)).toBe('–')
  })

  it('says days early and late', () => {
    const deadline: IndicatorFigure = {
      ...FIGURE,
      kind: 'deadline',
      denominator: null,
      targetDate: '2018-09-03',
    }
    expect(valueWords({ ...deadline, value: -2 }, t, number)).toBe('2 dienos anksčiau')
    expect(valueWords({ ...deadline, value: 21 }, t, number)).toBe('21 diena vėliau')
    expect(valueWords({ ...deadline, value: 0 }, t, number)).toBe('tą pačią dieną')
    expect(goalWords(deadline, t, number)).toBe('iki 2018-09-03')
  })
})
