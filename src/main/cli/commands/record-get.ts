import type { RunCommand } from '../command-entry.ts'
import { asOptionalKind } from '../option-values.ts'
import { fieldsText } from '../fields-text.ts'

/** The record itself with its kind; an indicator's own `kind` (its rule) stays what it is. */
export const recordGet: RunCommand = async (given, context) => {
  const kind = asOptionalKind(given.text('kind'))
  const id = given.argument(0) ?? ''
  const { openFilledApp } = await import('../open-app.ts')
  const found = await openFilledApp(context, (app) => app.call('records.get', { id, ...(kind && { kind }) }))
  const { translate } = context
  const head = translate('cli.get.head', {
    kind: found.kind,
    at: found.changedAt ?? '–',
    by: found.changedBy === '' ? '–' : found.changedBy,
  })
  return {
    json: { kind: found.kind, ...found.record },
    text: `${head}\n\n${fieldsText(found.record)}`,
  }
}
