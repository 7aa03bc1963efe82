import { basename } from 'node:path'
import type { ReceivedBundle, ReceiveReport } from '#shared/contract/share-contract.ts'
import { bundleReason } from '#shared/i18n/bundle-reason.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { type Place, placeOf } from '../../core/place-of.ts'
import type { RunCommand } from '../command-entry.ts'
import { entryKind } from '../../storage/folders.ts'
import type { CliContext } from '../cli-context.ts'
import { readBytesInput } from '../read-json-input.ts'
import { textTable } from '../text-table.ts'

function reportText(report: ReceiveReport, dryRun: boolean, translate: Translate): string {
  const { bundles, conflicts } = report
  const fresh = bundles.filter(({ state }) => state !== 'same')
  const table = textTable<ReceivedBundle>(
    [
      {
        title: translate('cli.column.state'),
        value: ({ state }) => translate('cli.receive.state', { state: state.replaceAll('-', '_') }),
      },
      { title: translate('cli.column.from'), value: ({ fromName, from }) => fromName || from || '–' },
      { title: translate('cli.column.added'), align: 'right', value: ({ changes }) => String(changes.added) },
      {
        title: translate('cli.column.changed'),
        align: 'right',
        value: ({ changes }) => String(changes.changed),
      },
      {
        title: translate('cli.column.removed'),
        align: 'right',
        value: ({ changes }) => String(changes.removed),
      },
      { title: translate('cli.column.file'), whole: true, value: ({ file }) => file },
    ],
    fresh,
  )
  const reasons = fresh.flatMap((bundle) => {
    const reason = bundleReason(bundle, translate)
    return reason === '' ? [] : [`${bundle.file}: ${reason}`]
  })
  return [
    translate('cli.receive.summary', {
      dryRun: String(dryRun),
      fresh: bundles.filter(({ state }) => state === 'new' || state === 'older').length,
      same: bundles.length - fresh.length,
    }),
    ...(fresh.length > 0 ? [table] : []),
    ...(reasons.length > 0 ? [reasons.join('\n')] : []),
    ...(conflicts.length > 0 ? [translate('cli.receive.conflicts', { count: conflicts.length })] : []),
  ].join('\n\n')
}

/** A shared folder, or one bundle that came by hand. */
async function sourceOf({ kind, path }: Place, context: CliContext) {
  if (kind === 'web' || (await entryKind(path, { followLinks: true })) !== 'file') return { folder: path }
  const { bytes } = await readBytesInput(path, context)
  return { files: [{ name: basename(path), base64: Buffer.from(bytes).toString('base64') }] }
}

/** Reads all others' bundles and merges each whole or not at all; a dry run only tells. */
export const shareReceive: RunCommand = async (given, context) => {
  const from = placeOf(given.required('from'), context.workingFolder)
  const dryRun = given.flag('dry-run')
  const source = await sourceOf(from, context)
  const { openFilledApp } = await import('../open-app.ts')
  const report = await openFilledApp(context, (app) =>
    app.call('share.receive', {
      ...source,
      dryRun,
      confirmRemovals: given.flag('confirm-removals'),
      onlyPaired: given.flag('only-paired'),
    }),
  )
  const { translate } = context
  return {
    json: {
      bundles: report.bundles.map((bundle) => ({
        ...bundle,
        reason: bundleReason(bundle, translate),
        reasonCode: bundle.reason,
      })),
      conflicts: report.conflicts,
      mergeId: report.mergeId,
    },
    text: reportText(report, dryRun, translate),
  }
}
