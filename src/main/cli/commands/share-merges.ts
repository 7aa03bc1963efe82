import type { MergeRow } from '#shared/contract/share-contract.ts'
import type { RunCommand } from '../command-entry.ts'
import { textTable } from '../text-table.ts'

/** Merges with the ids that `share undo` takes. */
export const shareMerges: RunCommand = async (_given, context) => {
  const { translate } = context
  const { openFilledApp } = await import('../open-app.ts')
  const { merges } = await openFilledApp(context, (app) => app.call('share.merges', {}))
  const table = textTable<MergeRow>(
    [
      { title: translate('cli.column.merge'), whole: true, value: ({ mergeId }) => mergeId },
      { title: translate('cli.column.at'), whole: true, value: ({ at }) => at },
      {
        title: translate('cli.column.state'),
        value: ({ undoneAt }) => translate(undoneAt === null ? 'cli.merges.kept' : 'cli.merges.undone'),
      },
      { title: translate('cli.column.records'), align: 'right', value: ({ records }) => String(records) },
      { title: translate('cli.column.from'), whole: true, value: ({ from }) => from.join(', ') },
    ],
    merges,
  )
  return { json: { merges }, text: merges.length === 0 ? translate('cli.merges.none') : table }
}
