import type { MeetingPair, NamedMeeting } from '#shared/contract/share-contract.ts'
import type { RunCommand } from '../command-entry.ts'
import { textTable } from '../text-table.ts'

const nameOf = ({ id, date, number, title }: NamedMeeting): string =>
  [id, date, number, title].filter(Boolean).join(' ')

/** Records that look like one meeting, and those that were joined. */
export const shareSame: RunCommand = async (_given, context) => {
  const { translate } = context
  const { openFilledApp } = await import('../open-app.ts')
  const found = await openFilledApp(context, (app) => app.call('share.sameMeetings', {}))
  const rows = [
    ...found.pairs.map((pair) => ({ ...pair, state: 'proposed' })),
    ...found.joined.map((pair) => ({ ...pair, state: 'joined' })),
  ]
  const table = textTable<Pick<MeetingPair, 'kept' | 'other'> & { readonly state: string }>(
    [
      { title: translate('cli.column.state'), value: ({ state }) => translate('cli.same.state', { state }) },
      { title: translate('cli.same.kept'), whole: true, value: ({ kept }) => nameOf(kept) },
      { title: translate('cli.same.other'), whole: true, value: ({ other }) => nameOf(other) },
    ],
    rows,
  )
  return { json: found, text: rows.length === 0 ? translate('cli.same.none') : table }
}

/** Makes one of two records of a meeting speak for both. */
export const shareJoin: RunCommand = async (given, context) => {
  const ids: [string, string] = [given.argument(0) ?? '', given.required('with')]
  const { openFilledApp } = await import('../open-app.ts')
  const json = await openFilledApp(context, (app) => app.call('share.join', { ids }))
  return { json, text: context.translate('cli.same.done', { kept: json.keptId, other: json.joinedId }) }
}

/** Takes joined records apart again. */
export const shareTakeApart: RunCommand = async (given, context) => {
  const joinedId = given.argument(0) ?? ''
  const { openFilledApp } = await import('../open-app.ts')
  const json = await openFilledApp(context, (app) => app.call('share.takeApart', { joinedId }))
  return { json, text: context.translate('cli.same.apart', { kept: json.keptId, other: json.joinedId }) }
}
