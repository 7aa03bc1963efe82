import { describe, expect, test } from 'vitest'
import { judgedAsReached } from '#shared/domain/school-year/judged-as-reached.ts'
import { nextSchoolYear, oneYearLater } from '#shared/domain/school-year/next-school-year.ts'
import { type SchoolYearTurn, turnSchoolYear } from '#shared/domain/school-year/turn-school-year.ts'
import { schoolYearsOf } from '#shared/domain/school-year/years-of-record.ts'
import { type AnyRecord, type InputOf, type Kind, type RecordOf, SCHEMAS } from '#shared/model/kinds.ts'

const plan = SCHEMAS.plan.parse({
  id: 'p',
  institutionId: 'KRPD',
  title: '2018–2019 m. m. planas',
  schoolYear: '2018-2019',
  periodFrom: '2018-09',
  periodTo: '2019-08-31',
})
const activity = (id: string, order: number, extra: Partial<InputOf<'activity'>> = {}) =>
  SCHEMAS.activity.parse({
    id,
    planId: 'p',
    levelId: 'L',
    order,
    title: id,
    printedNumber: `${order}.`,
    ...extra,
  })
const indicator = (id: string, activityId: string, extra: Partial<InputOf<'indicator'>> = {}) =>
  SCHEMAS.indicator.parse({ id, planId: 'p', activityId, title: id, kind: 'count', ...extra })

const minutes = (id: string, date: string, decision: object) =>
  SCHEMAS.meeting.parse({
    id,
    institutionId: 'KRPD',
    bodyId: 'b',
    date,
    state: 'registered',
    agenda: [
      {
        id: 'a',
        title: 'Dėl plano',
        decisions: [{ id: 'd', type: 'task', text: `Užduotis ${id}`, ...decision }],
      },
    ],
  })

const turn = (extra: Partial<SchoolYearTurn> = {}) => {
  let next = 0
  return turnSchoolYear({
    institutionId: 'KRPD',
    from: '2018-2019',
    today: '2019-08-30',
    plans: [
      {
        plan,
        parts: {
          levels: [SCHEMAS.level.parse({ id: 'L', planId: 'p', title: 'Mokinio lygmuo' })],
          activities: [
            activity('done', 1),
            activity('half', 2, { endsOn: '2019-05-31', state: 'ongoing' }),
            activity('bare', 3),
            activity('finished', 4, { state: 'done' }),
            activity('dropped', 5, { state: 'dropped' }),
          ],
          indicators: [
            indicator('met', 'done', { printedNumber: 'K1.1' }),
            indicator('met2', 'half', { printedNumber: 'K2.1' }),
            indicator('unmet', 'half', { printedNumber: 'K2.2', targetDate: '2019-06-01' }),
            indicator('part', 'half', { parentIndicatorId: 'met2', targetDate: '--05' }),
          ],
        },
      },
    ],
    reached: new Set(['met', 'met2']),
    meetings: [],
    withOpenDecisions: true,
    years: [],
    newId: () => `n${next++}`,
    ...extra,
  })
}

const written = <K extends Kind>({ writes }: ReturnType<typeof turn>, kind: K): RecordOf<K>[] =>
  writes.filter((write) => write.kind === kind).map(({ record }) => record as RecordOf<K>)

describe('the turn of the school year', () => {
  test('[row 33] what was not reached is copied, a year later and numbered without holes', () => {
    const result = turn()
    const [copy] = written(result, 'plan')
    expect(copy).toMatchObject({
      schoolYear: '2019-2020',
      periodFrom: '2019-09',
      periodTo: '2020-08-31',
      copiedFromId: 'p',
    })
    expect(
      written(result, 'activity').map(({ copiedFromId, printedNumber, state, endsOn, planId }) => [
        copiedFromId,
        printedNumber,
        state,
        endsOn,
        planId === copy?.id,
      ]),
    ).toEqual([
      ['half', '1.', 'planned', '2020-05-31', true],
      ['bare', '2.', 'planned', null, true],
    ])
    expect(
      written(result, 'indicator').map((one) => [one.copiedFromId, one.printedNumber, one.targetDate]),
    ).toEqual([
      ['unmet', 'K1.1', '2020-06-01'],
      ['part', '', '--05'],
    ])
    expect(result.copied).toEqual({ plans: 1, activities: 2, indicators: 2, decisions: 0 })
  })

  test('[row 33] the old year is closed and the new one opened, under the same ids on every PC', () => {
    const years = written(turn(), 'school-year')
    expect(years.map(({ id, state, closedOn }) => [id, state, closedOn])).toEqual([
      ['KRPD:2018-2019', 'closed', '2019-08-30'],
      ['KRPD:2019-2020', 'open', null],
    ])
    expect(years[0]?.copiedPlanIds).toHaveLength(1)
  })

  test('[row 33] open decisions become activities once, also when they were carried from minutes to minutes', () => {
    const first = minutes('m1', '2018-10-01', {})
    const carried = minutes('m2', '2018-11-01', { carriedFromId: 'd', carriedFromMeetingId: 'm1' })
    const lone = minutes('m3', '2019-05-01', { due: '2019-10-01' })
    const done = minutes('m4', '2019-05-02', { done: true })
    const made = written(turn({ meetings: [first, carried, lone, done] }), 'activity').filter(
      ({ decisionId }) => decisionId !== null,
    )
    expect(made.map(({ title, meetingId, endsOn }) => [title, meetingId, endsOn])).toEqual([
      ['Užduotis m3', 'm3', '2019-10-01'],
      ['Užduotis m2', 'm2', null],
    ])
    const planned = activity('from', 9, { meetingId: 'm1', decisionId: 'd' })
    const parts = { levels: [], activities: [planned], indicators: [] }
    const again = turn({ meetings: [first, carried], plans: [{ plan, parts }] })
    expect(again.copied).toMatchObject({ activities: 1, decisions: 0 })
    expect(turn({ meetings: [lone], withOpenDecisions: false }).copied.decisions).toBe(0)
  })

  test('a project of several years goes on and is not copied', () => {
    const project = { ...plan, schoolYear: null, periodFrom: '2017', periodTo: '2019' }
    const one = turn().writes.length
    const parts = { levels: [], activities: [], indicators: [] }
    expect(turn({ plans: [{ plan: project, parts }] }).copied.plans).toBe(0)
    expect(one).toBeGreaterThan(2)
    const yearly = { ...plan, schoolYear: null }
    expect(turn({ plans: [{ plan: yearly, parts }] }).copied.plans).toBe(1)
  })

  test('years and days one year on', () => {
    expect(nextSchoolYear('2018-2019')).toBe('2019-2020')
    expect(['2018', '2018-12', '2018-12-31', '2020-02-29'].map(oneYearLater)).toEqual([
      '2019',
      '2019-12',
      '2019-12-31',
      '2021-02-28',
    ])
  })
})

describe('what people judge', () => {
  const told = (extra: Partial<InputOf<'observation'>>) =>
    SCHEMAS.observation.parse({ id: 'o', institutionId: 'KRPD', indicatorId: 'i', ...extra })

  test('[row 27] yes-no, rubric and qualitative indicators', () => {
    const yesNo = indicator('i', 'a', { kind: 'yes-no' })
    expect(judgedAsReached(yesNo, [told({ answer: 'yes' })])).toBe(true)
    expect(judgedAsReached(yesNo, [told({ answer: 'no' })])).toBe(false)
    expect(judgedAsReached(yesNo, [told({})])).toBe(false)
    expect(judgedAsReached(yesNo, [])).toBe(false)
    const rubric = indicator('i', 'a', {
      kind: 'rubric',
      rubric: ['pradeda', 'geba', 'moko kitus'].map((title, index) => ({ id: `s${index}`, title })),
      targetRubricId: 's1',
    })
    const reached = ['s0', 's1', 's2', 's9', null].map((rubricId) =>
      judgedAsReached(rubric, [told({ rubricId })]),
    )
    expect(reached).toEqual([false, true, true, false, false])
    expect(judgedAsReached({ ...rubric, targetRubricId: null }, [told({ rubricId: 's1' })])).toBe(false)
    const words = indicator('i', 'a', { kind: 'qualitative' })
    expect(judgedAsReached(words, [told({ description: 'Mokiniai drąsiau kalba' })])).toBe(false)
  })
})

describe('the school year of a record', () => {
  const years = <K extends Kind>(kind: K, extra: Partial<InputOf<K>>) =>
    schoolYearsOf(kind, SCHEMAS[kind].parse({ id: 'x', institutionId: 'KRPD', ...extra }) as AnyRecord)

  test('by its date, as far as that tells', () => {
    expect(years('meeting', { bodyId: 'b', date: '2019-08-28' })).toEqual(['2018-2019'])
    expect(years('meeting', { bodyId: 'b', date: '2019' })).toEqual(['2018-2019', '2019-2020'])
    expect(years('event', { dates: ['2019-08-30', '2019-09-02'] })).toEqual(['2018-2019', '2019-2020'])
    expect(years('order', { subject: 'x' })).toEqual([])
    expect(years('body', { name: 'x', foundedOn: '2018-10-01' })).toEqual([])
    expect(years('observation', { indicatorId: 'i', schoolYear: '2018-2019' })).toEqual(['2018-2019'])
  })
})
