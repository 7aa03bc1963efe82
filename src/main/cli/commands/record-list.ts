import { ownId } from '../../core/core.ts'
import type { RunCommand } from '../command-entry.ts'
import { asKind } from '../option-values.ts'
import { textTable } from '../text-table.ts'

/** All live records of a kind, by date, number and id. */
export const recordList: RunCommand = async (given, context) => {
  const kind = asKind(given.required('kind'))
  const [{ openFilledApp }, { listRecords }] = await Promise.all([
    import('../open-app.ts'),
    import('../../records/record-reader.ts'),
  ])
  // Not through the contract: a script gets every record, however many there are.
  const found = await openFilledApp(context, ({ core }) =>
    Promise.resolve(listRecords(core.db, ownId(core), { kind })),
  )
  const { translate } = context
  const table = textTable(
    [
      { title: translate('cli.column.id'), value: ({ id }) => id },
      { title: translate('cli.column.date'), value: ({ date }) => date ?? '–' },
      { title: translate('cli.column.number'), value: ({ number }) => number ?? '–' },
      { title: translate('cli.column.institution'), value: ({ institutionId }) => institutionId ?? '–' },
      { title: translate('cli.column.title'), value: ({ title }) => title },
    ],
    found,
  )
  const summary = translate('cli.list.count', { count: found.length, kind })
  return {
    json: { records: found.map((one) => ({ kind: one.kind, ...one.record })) },
    text: found.length === 0 ? summary : `${table}\n\n${summary}`,
  }
}
