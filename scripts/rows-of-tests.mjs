/** Numbers of the rows that a test's name says it proves: `[row 3] [row 9] ...`. */
export function rowsInName(name) {
  return [...name.matchAll(/\[row (\d+)\]/g)].map((found) => Number(found[1]))
}

/**
 * How each row stands: `proven` when a test that names it passed and none failed, `failed` when one failed,
 * `untested` when none ran. `tests` are `{ name, outcome }`, the outcome `passed`, `failed` or anything else
 * for a test that did not run.
 */
export function standingOfRows(rows, tests) {
  return rows.map((row) => {
    const own = tests.filter(({ name }) => rowsInName(name).includes(row.number))
    const passed = own.filter(({ outcome }) => outcome === 'passed').length
    const failed = own.filter(({ outcome }) => outcome === 'failed').length
    const standing = failed > 0 ? 'failed' : passed > 0 ? 'proven' : 'untested'
    return { ...row, passed, failed, standing }
  })
}
