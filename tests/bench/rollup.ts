import type { Bench } from './bench.ts'
import { benchApp } from './bench-app.ts'
import { measureBoth } from './measure.ts'

/** Peer: reading the same records without computing anything, which no rollup can be faster than. */
export const rollup: Bench = {
  name: 'rollup',
  async run(folder) {
    const app = await benchApp(folder, 'rollup')
    await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
    const kinds = [
      'meeting',
      'order',
      'event',
      'indicator',
      'evidence',
      'observation',
      'body',
      'institution',
    ] as const
    const { ours, peer } = await measureBoth(
      () => app.call('rollup.compute', {}),
      async () => {
        for (const kind of kinds) await app.call('records.list', { kind })
      },
      { runs: 15, warm: 3 },
    )
    await app.close()
    return [
      {
        id: 'rollup-practice',
        title: 'Rollup of the practice municipality',
        ours,
        peer: { name: 'reading the same records', times: peer },
        ratio: ours.median / peer.median,
        budget: { kind: 'at-most', ratio: 4 },
      },
    ]
  },
}
