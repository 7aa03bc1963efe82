import { resolve } from 'node:path'
import type { RunCommand } from '../command-entry.ts'
import { asDay, asSchoolYear } from '../option-values.ts'

/** The rollup as Parquet tables in a folder, for engines that answer questions over many municipalities. */
export const rollupExport: RunCommand = async (given, context) => {
  const schoolYear = asSchoolYear(given.text('school-year'))
  const asOf = asDay(given.text('as-of'))
  const asRecorded = given.flag('as-recorded')
  const folder = resolve(context.workingFolder, given.required('out'))
  const { openFilledApp } = await import('../open-app.ts')
  const made = await openFilledApp(context, (app) =>
    app.call('export.tables', { schoolYear, asOf, asRecorded, folder }),
  )
  const sum = (of: (one: (typeof made.tables)[number]) => number) =>
    made.tables.reduce((total, one) => total + of(one), 0)
  const text = context.translate('cli.tables.done', {
    folder,
    tables: made.tables.length,
    rows: sum(({ rows }) => rows),
    bytes: sum(({ bytes }) => bytes),
  })
  return { json: made, text }
}
