import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import type { RunCommand } from '../command-entry.ts'
import { rollupQuestion } from '../../core/core.ts'
import { asDay, asSchoolYear } from '../option-values.ts'
import { rollupText } from '../rollup-text.ts'

/** The municipal rollup of everything in the data folder. */
export const rollup: RunCommand = async (given, context) => {
  const schoolYear = asSchoolYear(given.text('school-year'))
  const asOf = asDay(given.text('as-of'))
  const { openFilledApp } = await import('../open-app.ts')
  const asRecorded = given.flag('as-recorded')
  const { computed, periods, names } = await openFilledApp(context, async (app) => {
    const { records } = await app.call('records.list', { kind: 'institution' })
    // The largest comes last, so that the others are not made beside it.
    const periods = {
      schoolYears: await app.call('rollup.periods', { by: 'school-year', asOf, asRecorded }),
      halfYears: await app.call('rollup.periods', { by: 'half-year', asOf, asRecorded }),
    }
    const asked = { schoolYear, asOf, asRecorded }
    return {
      // A country's rollup is not copied on its way through the contract.
      computed: asRecorded
        ? await app.call('rollup.compute', asked)
        : app.core.rollups.answer(rollupQuestion(app.core, asked)).rollup,
      periods,
      names: new Map(records.map(({ id, title }) => [id, title])),
    }
  })
  const { translate, locale } = context
  const told = withReasons(computed, translate)
  return { json: { ...told, periods }, text: rollupText(told, periods, { translate, locale, names }) }
}
