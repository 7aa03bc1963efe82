import type { Output } from '#shared/contract/contract.ts'
import { DeviceTrust } from '#shared/contract/share-contract.ts'
import type { RunCommand } from '../command-entry.ts'
import { textTable } from '../text-table.ts'
import { UsageError } from '../usage-error.ts'

type Device = Output<'share.devices'>['devices'][number]

/** Computers that have written, with the words that people compare aloud. */
export const shareDevices: RunCommand = async (_given, context) => {
  const { translate } = context
  const { openFilledApp } = await import('../open-app.ts')
  const found = await openFilledApp(context, (app) => app.call('share.devices', {}))
  const table = textTable<Device>(
    [
      { title: translate('cli.column.from'), whole: true, value: ({ orgName }) => orgName },
      {
        title: translate('cli.column.state'),
        value: ({ trust }) => translate('cli.device.trust', { trust }),
      },
      { title: translate('cli.column.words'), whole: true, value: ({ words }) => words },
      { title: translate('cli.column.device'), whole: true, value: ({ deviceId }) => deviceId },
    ],
    found.devices,
  )
  const own = translate('cli.device.own', { words: found.own.words })
  return { json: found, text: found.devices.length === 0 ? own : `${own}\n\n${table}` }
}

/** What people decided about a computer after they compared its words. */
export const shareTrust: RunCommand = async (given, context) => {
  const deviceId = given.argument(0) ?? ''
  const wanted = given.required('as')
  const trust = DeviceTrust.safeParse(wanted)
  if (!trust.success) {
    throw new UsageError('not-one-of', {
      option: '--as',
      name: wanted,
      words: DeviceTrust.options.join(', '),
    })
  }
  const { openFilledApp } = await import('../open-app.ts')
  const json = await openFilledApp(context, (app) => app.call('share.trust', { deviceId, trust: trust.data }))
  return { json, text: context.translate('cli.device.trust', { trust: json.trust }) }
}
