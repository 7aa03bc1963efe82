import type { RunCommand } from '../command-entry.ts'

/** Finds records by what stands in them, best first. */
export const search: RunCommand = async (given, context) => {
  // Nobody is typing any more: a number is that number, not the beginning of one.
  const query = `${given.argument(0) ?? ''} `
  const { openFilledApp } = await import('../open-app.ts')
  const { hits } = await openFilledApp(context, (app) => app.call('search.find', { query, limit: 200 }))
  const { translate } = context
  return {
    json: { hits },
    text: [
      translate('cli.search.done', { count: hits.length }),
      ...hits.map(({ id, kind, title, date, snippet }) =>
        [`${kind} ${id}`, date ?? '', title, snippet].filter((part) => part !== '').join('  '),
      ),
    ].join('\n'),
  }
}
