import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { benchApp } from './bench-app.ts'
import { measure } from './measure.ts'

/**
 * Peer of the second look: the first receive of the same folder. A scan that read every file again would cost as
 * much as the first one.
 */
export const receive: Bench = {
  name: 'receive',
  async run(folder) {
    const share = join(folder, 'share')
    mkdirSync(share)
    const school = await benchApp(folder, 'school')
    await school.call('workspace.openPractice', { as: 'ANT', author: 'sekretorė' })
    for (let bundle = 0; bundle < 100; bundle++) {
      await school.call('records.put', {
        records: [
          { kind: 'adjustment', record: { id: `p${bundle}`, what: `Pakeitimas ${bundle}`, why: 'Bandymas' } },
        ],
      })
      await school.call('share.send', { folder: share })
    }
    const coordinator = await benchApp(folder, 'coordinator')
    await coordinator.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
    const first = await measure(() => coordinator.call('share.receive', { folder: share }), {
      runs: 1,
      warm: 0,
    })
    const again = await measure(() => coordinator.call('share.receive', { folder: share }), {
      runs: 5,
      warm: 1,
    })
    await school.close()
    await coordinator.close()
    return [
      {
        id: 'scan-unchanged',
        title: 'Scan of a folder where nothing changed',
        ours: again,
        peer: { name: 'the first receive of the same bundles', times: first },
        ratio: again.median / first.median,
        budget: { kind: 'at-most', ratio: 0.05 },
      },
    ]
  },
}
