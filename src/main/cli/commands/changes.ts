import type { RecordChange } from '#shared/contract/share-contract.ts'
import type { z } from 'zod'
import { isKind } from '#shared/model/kind-names.ts'
import type { RunCommand } from '../command-entry.ts'
import { asDay } from '../option-values.ts'
import { textTable } from '../text-table.ts'

/** What reads differently now than at the end of a day. */
export const changes: RunCommand = async (given, context) => {
  const since = asDay(given.required('since')) ?? ''
  const { openFilledApp } = await import('../open-app.ts')
  const found = await openFilledApp(context, (app) => app.call('share.changesSince', { since }))
  const { translate } = context
  const table = textTable<z.infer<typeof RecordChange>>(
    [
      {
        title: translate('cli.column.state'),
        value: ({ change }) => translate('cli.changes.state', { change }),
      },
      {
        title: translate('cli.column.kind'),
        value: ({ kind }) => (isKind(kind) ? translate(`kind.${kind}`) : kind),
      },
      { title: translate('cli.where.id', { value: '' }).trim(), whole: true, value: ({ id }) => id },
      { title: translate('cli.changes.title'), whole: true, value: ({ title }) => title },
    ],
    found.records,
  )
  return { json: found, text: found.records.length === 0 ? translate('cli.changes.none') : table }
}
