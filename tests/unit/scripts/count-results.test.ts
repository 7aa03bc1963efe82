import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from '../../../scripts/count-results.mjs'

const vitestFile = (status: string, cases: readonly (readonly [string, string])[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: cases.map(([fullName, result]) => ({ fullName, status: result })),
})

describe('counting what vitest found', () => {
  test('passed and failed cases', () => {
    const report = {
      testResults: [
        vitestFile('failed', [
          ['a', 'passed'],
          ['b', 'failed'],
        ]),
      ],
    }
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, notes: ['failed: b'] })
  })

  test('a skipped or planned test is a failure with its name', () => {
    const report = {
      testResults: [
        vitestFile('passed', [
          ['a', 'passed'],
          ['b', 'skipped'],
          ['c', 'todo'],
        ]),
      ],
    }
    expect(countVitest(report, 0)).toEqual({ passed: 1, failed: 2, notes: ['skipped: b', 'skipped: c'] })
  })

  test('a file that could not be run counts, also when none of its cases did', () => {
    const report = { testResults: [vitestFile('failed', []), vitestFile('passed', [['a', 'passed']])] }
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, notes: ['could not be run: a.test.ts'] })
  })

  test('an error outside of all tests, no tests, no result', () => {
    const good = { testResults: [vitestFile('passed', [['a', 'passed']])] }
    expect(countVitest(good, 0).failed).toBe(0)
    expect(countVitest(good, 1)).toMatchObject({ passed: 1, failed: 1 })
    expect(countVitest(good, null)).toMatchObject({ passed: 1, failed: 1 })
    expect(countVitest({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(countVitest(null, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})

const spec = (title: string, status: string) => ({ title, tests: [{ status }] })

describe('counting what Playwright found', () => {
  test('cases of suites within suites; a test that needed a second try has failed', () => {
    const report = {
      errors: [],
      suites: [
        {
          title: 'journey.spec.ts',
          specs: [spec('one', 'expected')],
          suites: [{ title: 'school', specs: [spec('two', 'flaky'), spec('three', 'unexpected')] }],
        },
      ],
    }
    expect(countPlaywright(report, 1)).toEqual({
      passed: 1,
      failed: 2,
      notes: ['failed: journey.spec.ts › school › two', 'failed: journey.spec.ts › school › three'],
    })
  })

  test('a skipped test, no tests, an error outside, no result', () => {
    const skipped = { errors: [], suites: [{ title: 'a', specs: [spec('b', 'skipped')] }] }
    expect(countPlaywright(skipped, 0)).toEqual({ passed: 0, failed: 1, notes: ['skipped: a › b'] })
    expect(countPlaywright({ errors: [], suites: [] }, 0)).toMatchObject({ failed: 1 })
    expect(countPlaywright({ errors: [{ message: 'boom' }], suites: [] }, 1)).toEqual({
      passed: 0,
      failed: 1,
      notes: ['boom'],
    })
    expect(countPlaywright(null, 0)).toMatchObject({ failed: 1 })
  })
})
