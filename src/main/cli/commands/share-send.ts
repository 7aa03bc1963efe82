import { placeOf } from '../../core/place-of.ts'
import type { RunCommand } from '../command-entry.ts'

/** Writes what was saved here and not handed over yet; verified copies lie in the folder when it returns. */
export const shareSend: RunCommand = async (given, context) => {
  const folder = placeOf(given.required('to'), context.workingFolder).path
  const { openFilledApp } = await import('../open-app.ts')
  const sent = await openFilledApp(context, (app) => app.call('share.send', { folder }))
  const { bundle, bytes, receipt, records } = sent
  const words = { bundle: bundle ?? '–', bytes, receipt, records, folder }
  return {
    json: { bundle, bytes, receipt, records },
    text: context.translate(records === 0 ? 'cli.send.nothing' : 'cli.send.done', words),
  }
}
