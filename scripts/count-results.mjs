/**
 * Counts of a test run: `{ passed, failed, notes }`. A skipped test is a failed check: nothing here may be
 * left out without anybody noticing. `status` is the runner's exit status; a run that ended badly although
 * every test passed (a broken file, an error outside of a test) counts as one failure more.
 */
export function countVitest(report, status) {
  if (report === null) return nothingTold
  const cases = report.testResults.flatMap((file) => file.assertionResults)
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  )
  return total(
    cases.map((one) => ({ name: one.fullName, outcome: VITEST_OUTCOMES[one.status] ?? 'failed' })),
    brokenFiles.map((file) => `could not be run: ${file.name}`),
    status,
  )
}

const VITEST_OUTCOMES = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  pending: 'skipped',
  todo: 'skipped',
}

/** See {@link countVitest}. A test that passed only when tried again counts as failed. */
export function countPlaywright(report, status) {
  if (report === null) return nothingTold
  const cases = report.suites
    .flatMap((suite) => specsOf(suite, []))
    .flatMap(({ titles, spec }) =>
      spec.tests.map((one) => ({
        name: [...titles, spec.title].join(' › '),
        outcome: one.status === 'expected' ? 'passed' : one.status === 'skipped' ? 'skipped' : 'failed',
      })),
    )
  return total(
    cases,
    report.errors.map((error) => error.message ?? 'error outside of a test'),
    status,
  )
}

function specsOf(suite, titles) {
  const own = suite.title ? [...titles, suite.title] : titles
  const specs = (suite.specs ?? []).map((spec) => ({ titles: own, spec }))
  return [...specs, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, own))]
}

const nothingTold = { passed: 0, failed: 1, notes: ['the run left no result'] }

function total(cases, troubles, status) {
  const passed = cases.filter(({ outcome }) => outcome === 'passed').length
  const notes = ['failed', 'skipped'].flatMap((wanted) =>
    cases.filter(({ outcome }) => outcome === wanted).map(({ name }) => `${wanted}: ${name}`),
  )
  notes.push(...troubles)
  if (cases.length === 0 && notes.length === 0) notes.push('no test was found')
  if (status !== 0 && notes.length === 0) notes.push(`ended with ${status ?? 'a signal or its time limit'}`)
  return { passed, failed: notes.length, notes }
}
