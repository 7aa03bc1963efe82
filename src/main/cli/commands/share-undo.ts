import type { RunCommand } from '../command-entry.ts'

/** Takes one merge back, or brings it back; what a person changed since stays. */
const turn =
  (procedure: 'share.undo' | 'share.redo'): RunCommand =>
  async (given, context) => {
    const mergeId = given.argument(0) ?? ''
    const { openFilledApp } = await import('../open-app.ts')
    const report = await openFilledApp(context, (app) => app.call(procedure, { mergeId }))
    const { records, changes } = report
    const isUndo = procedure === 'share.undo'
    return {
      json: { [isUndo ? 'undone' : 'redone']: report.mergeId, records, changes },
      text: context.translate(isUndo ? 'cli.undo.done' : 'cli.redo.done', { records }),
    }
  }

export const shareUndo = turn('share.undo')
export const shareRedo = turn('share.redo')
