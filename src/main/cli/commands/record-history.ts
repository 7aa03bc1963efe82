import type { Version } from '#shared/contract/records-contract.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { RunCommand } from '../command-entry.ts'
import { asOptionalKind } from '../option-values.ts'

const shown = (value: unknown): string => (value === null || value === '' ? '–' : JSON.stringify(value))

function changeText({ path, before, after }: Version['changes'][number], translate: Translate): string {
  if (path !== '$deleted') return `  ${path}: ${shown(before)} → ${shown(after)}`
  const what = after === true ? 'removed' : before === true ? 'restored' : 'created'
  return `  ${translate('cli.history.whole', { what })}`
}

const versionText = ({ at, author, source, changes }: Version, translate: Translate): string =>
  [
    `${at ?? '–'}  ${author === '' ? '–' : author}  (${source})`,
    ...changes.map((change) => changeText(change, translate)),
  ].join('\n')

/** Versions of a record, oldest first, also of a removed one. */
export const recordHistory: RunCommand = async (given, context) => {
  const kind = asOptionalKind(given.text('kind'))
  const id = given.argument(0) ?? ''
  const { openFilledApp } = await import('../open-app.ts')
  const { versions } = await openFilledApp(context, (app) =>
    app.call('records.history', { id, ...(kind && { kind }) }),
  )
  const { translate } = context
  const texts = versions.map((version) => versionText(version, translate))
  const summary = translate('cli.history.count', { count: versions.length })
  return { json: { versions }, text: [...texts, summary].join('\n\n') }
}
