import type { RunCommand } from '../command-entry.ts'
import { UsageError } from '../usage-error.ts'

/** Fills an empty data folder with the practice municipality, seen by the municipality or by one school. */
export const demo: RunCommand = async (given, context) => {
  const { translate, dataFolder } = context
  const as = given.text('as') ?? 'municipality'
  const [{ practiceWorld }, { openApp }] = await Promise.all([
    import('../../features/workspace/practice-world.ts'),
    import('../open-app.ts'),
  ])
  const world = practiceWorld()
  const ids = ['municipality', ...world.institutions.map(({ id }) => id)]
  if (!ids.includes(as) && as !== world.municipality.id) {
    throw new UsageError('not-one-of', { option: '--as', name: as, words: ids.join(', ') })
  }
  const author = given.text('author') ?? translate('cli.author')
  const opened = await openApp(context, (app) => app.call('workspace.openPractice', { as, author }))
  const { institutions, meetings, orders, events } = opened
  const counts = { institutions, meetings, orders, events }
  return {
    json: counts,
    text: translate('cli.demo.done', { ...counts, name: opened.workspace.name, folder: dataFolder }),
  }
}
