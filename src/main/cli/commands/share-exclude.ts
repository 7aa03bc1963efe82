import type { RunCommand } from '../command-entry.ts'

/** Leaves out everything that one organisation wrote, or shows it again; nothing is deleted. */
const turn =
  (excluded: boolean): RunCommand =>
  async (given, context) => {
    const institutionId = given.argument(0) ?? ''
    const { openFilledApp } = await import('../open-app.ts')
    const json = await openFilledApp(context, (app) => app.call('share.exclude', { institutionId, excluded }))
    const words = { excluded: String(excluded), records: json.records }
    return { json, text: context.translate('cli.exclude.done', words) }
  }

export const shareExclude = turn(true)
export const shareInclude = turn(false)
