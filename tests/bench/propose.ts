import { noisyCell } from '#tests/unit/intake/noisy-cells.ts'
import type { Bench, Comparison } from './bench.ts'
import { type BenchApp, benchApp } from './bench-app.ts'
import { measureBoth, timesOf } from './measure.ts'

/** Signs of a page of a report. */
const PAGE = 3000
const PAGES = 50

/** What was asked for a report of fifty pages. */
const WANTED_MS = 1000

/** Pages of a report in which every cell says something else. */
function pagesOf(count: number): string[] {
  let seed = 0
  return Array.from({ length: count }, () => {
    let page = ''
    while (page.length < PAGE) page += `${noisyCell(seed++).text}\n\n`
    return page
  })
}

const propose = (app: BenchApp, text: string): Promise<unknown> => app.call('intake.read', { text })

/** One report against its `times` parts, pasted one after the other. */
async function linear(app: BenchApp, pages: readonly string[], times: number): Promise<Comparison> {
  const part = pages.length / times
  const parts = Array.from({ length: times }, (_, at) =>
    part >= 1 ? pages.slice(at * part, (at + 1) * part).join('') : halfOf(pages, at),
  )
  const whole = parts.join('\n\n')
  const { ours, peer } = await measureBoth(
    () => propose(app, whole),
    async () => {
      for (const one of parts) await propose(app, one)
    },
    { runs: 5, warm: 1 },
  )
  return {
    id: `propose-linear-${times}`,
    title: `A report proposed, ${times} times as long`,
    ours,
    peer: { name: `its ${times} parts, one after the other`, times: peer },
    ratio: ours.median / peer.median,
    budget: { kind: 'at-most', ratio: 1.5 },
  }
}

function halfOf(pages: readonly string[], at: number): string {
  const lines = (pages[Math.floor(at / 2)] ?? '').split('\n\n')
  const middle = Math.ceil(lines.length / 2)
  return (at % 2 === 0 ? lines.slice(0, middle) : lines.slice(middle)).join('\n\n')
}

/** From pasting a report to what it proposes, in the practice municipality: read, compared with what is kept, settled. */
export const proposal: Bench = {
  name: 'propose',
  async run(folder) {
    const app = await benchApp(folder, 'propose')
    await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
    const pages = pagesOf(PAGES)
    const report = pages.join('')
    const samples: number[] = []
    for (let run = -1; run < 7; run++) {
      const begun = performance.now()
      await propose(app, report)
      if (run >= 0) samples.push(performance.now() - begun)
    }
    const ours = timesOf(samples)
    const comparisons = [await linear(app, pages, 10), await linear(app, pages, 100)]
    await app.close()
    return [
      {
        id: 'propose-50-pages',
        title: `A report of ${PAGES} pages pasted and proposed`,
        ours,
        peer: {
          name: 'what was asked for',
          times: { median: WANTED_MS, p95: WANTED_MS, spread: 0, runs: 1 },
        },
        ratio: ours.median / WANTED_MS,
        budget: { kind: 'at-most', ratio: 1 },
      },
      ...comparisons,
    ]
  },
}
