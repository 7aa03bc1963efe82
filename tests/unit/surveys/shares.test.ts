import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSurveys, inOrder } from '#shared/domain/surveys/compare-surveys.ts'
import { readStatements } from '#shared/domain/surveys/read-statements.ts'
import { changeInPoints, isPlannedReached, statementShare } from '#shared/domain/surveys/statement-share.ts'
import { parseNumberText } from '#shared/domain/typed/parse-number-text.ts'
import { Survey, SurveyStatement } from '#shared/model/inquiry.ts'

const statement = (given: object) => SurveyStatement.parse({ id: 's', text: 'Man patinka mokytis', ...given })

const survey = (id: string, statements: readonly object[], given: object = {}) =>
  Survey.parse({
    id,
    institutionId: 'M',
    title: 'Apklausa',
    statements: statements.map((one, at) => ({ id: `${id}-${at}`, ...one })),
    ...given,
  })

describe('the share of a statement', () => {
  test('is computed from the counts; a told one that says otherwise stands beside it', () => {
    expect(statementShare(statement({ agreeing: 7, answers: 18, result: 38 }))).toEqual({
      percent: 38.89,
      from: 'computed',
      toldOtherwise: 38,
      isImpossible: false,
    })
    expect(statementShare(statement({ agreeing: 7, answers: 18, result: 39 })).toldOtherwise).toBeNull()
  })

  test('without counts it is only told, without either it is not known, and it is never 0', () => {
    expect(statementShare(statement({ result: 38 }))).toMatchObject({ percent: 38, from: 'told' })
    expect(statementShare(statement({}))).toMatchObject({ percent: null, from: 'nothing' })
    expect(statementShare(statement({ agreeing: 0, answers: 0 })).percent).toBeNull()
    expect(statementShare(statement({ agreeing: 5, answers: 3 }))).toMatchObject({
      percent: null,
      isImpossible: true,
    })
  })

  test('reaches the plan by the fraction, not by the rounded number', () => {
    const nearly = { planned: 50, agreeing: 49_998, answers: 99_999 }
    expect(statementShare(statement(nearly)).percent).toBe(50)
    expect(isPlannedReached(statement(nearly))).toBe(false)
    expect(isPlannedReached(statement({ planned: 40, result: 40 }))).toBe(true)
    expect(isPlannedReached(statement({ planned: 40 }))).toBeNull()
    expect(isPlannedReached(statement({ result: 40 }))).toBeNull()
  })

  test('changes are points of percents, and a change from nothing is not known', () => {
    expect(changeInPoints(38.89, 50)).toBe(11.11)
    expect(changeInPoints(50, 38.89)).toBe(-11.11)
    expect(changeInPoints(null, 50)).toBeNull()
  })
})

describe('before and after', () => {
  test('statements are matched by their words; what only one has is shown and not compared', () => {
    const before = survey('a', [
      { text: '1. Man patinka mokytis.', result: 20 },
      { text: 'Senas', result: 1 },
    ])
    const after = survey('b', [{ text: '1 man patinka  MOKYTIS', result: 26 }, { text: 'Naujas' }])
    expect(compareSurveys(before, after)).toEqual([
      { text: '1 man patinka  MOKYTIS', before: 20, after: 26, change: 6, isIn: 'both' },
      { text: 'Naujas', before: null, after: null, change: null, isIn: 'after' },
      { text: 'Senas', before: 1, after: null, change: null, isIn: 'before' },
    ])
  })

  test('which comes first is told by the phase, else by the date', () => {
    const one = survey('a', [], { date: '2018-05-01' })
    const other = survey('b', [], { date: '2018-01-01' })
    expect(inOrder(one, other).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(inOrder(survey('a', [], { phase: 'before', date: '2019' }), other).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ])
  })

  test('no statement is lost, whatever their words', () => {
    const texts = fc.array(
      fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ''),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(texts, texts, (earlier, later) => {
        const before = survey(
          'a',
          earlier.map((text) => ({ text })),
        )
        const after = survey(
          'b',
          later.map((text) => ({ text })),
        )
        const shown = compareSurveys(before, after)
        const isIn = (where: string) => shown.filter((one) => one.isIn === where).length
        expect(isIn('both') * 2 + isIn('before') + isIn('after')).toBe(earlier.length + later.length)
        expect(shown.slice(0, later.length).map(({ text }) => text)).toEqual(
          after.statements.map(({ text }) => text),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('statements copied out of a table', () => {
  test('one a line, with planned and reached shares', () => {
    expect(
      readStatements('1. Man patinka\t40 %\t38,5\n\n2) Bijau ; 10;12;daug\nBe skaičių\t140\t\n'),
    ).toEqual([
      { text: 'Man patinka', planned: 40, result: 38.5, left: [] },
      { text: 'Bijau', planned: 10, result: 12, left: ['daug'] },
      { text: 'Be skaičių', planned: null, result: null, left: ['140'] },
    ])
  })

  test('numbers are read as people write them', () => {
    expect(['87,5', '40 %', '1 200', '', '·', 'daug', '-3'].map(parseNumberText)).toEqual([
      87.5,
      40,
      1200,
      null,
      null,
      undefined,
      undefined,
    ])
  })
})
