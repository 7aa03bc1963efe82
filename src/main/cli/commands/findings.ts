import { requireWorkspace, rollupQuestion } from '../../core/core.ts'
import type { RunCommand } from '../command-entry.ts'
import { asDay, asSchoolYear } from '../option-values.ts'

/** Contradictions and gaps in the facts, each with a sentence; what is done about them a person decides. */
export const findings: RunCommand = async (given, context) => {
  const asked = { schoolYear: asSchoolYear(given.text('school-year')), asOf: asDay(given.text('as-of')) }
  const { openFilledApp } = await import('../open-app.ts')
  const found = await openFilledApp(context, ({ core }) => {
    requireWorkspace(core)
    return Promise.resolve(core.rollups.answer(rollupQuestion(core, asked)).findings)
  })
  const { translate } = context
  const told = found.map(({ id, rule, severity, records, messageCode, params, state }) => ({
    id,
    rule,
    severity,
    records,
    message: translate(messageCode, params),
    state,
    params,
  }))
  const lines = told.map(({ severity, message }) => `${translate('cli.severity', { severity })}: ${message}`)
  return {
    json: { findings: told },
    text: [...lines, translate('cli.findings.count', { count: told.length })].join('\n'),
  }
}
