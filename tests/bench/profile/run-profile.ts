import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../../scripts/project.mjs'
import { callTree } from './call-tree.ts'
import { flameGraph } from './flame-graph.ts'
import { profileStart } from './profile-start.ts'
import { profileSummary } from './profile-summary.ts'
import { SCENARIOS } from './scenarios.ts'

const RESULTS = join(ROOT, 'test-results', 'profile')
const SAMPLE_MICROSECONDS = 200

async function profileInside(name: keyof typeof SCENARIOS, folder: string): Promise<Profiler.Profile> {
  const { work, end } = await SCENARIOS[name](folder)
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS })
    await session.post('Profiler.start')
    await work()
    return (await session.post('Profiler.stop')).profile
  } finally {
    session.disconnect()
    await end()
  }
}

const PROFILES: Readonly<Record<string, (folder: string) => Promise<Profiler.Profile>>> = {
  start: profileStart,
  keystroke: (folder) => profileInside('keystroke', folder),
  receive: (folder) => profileInside('receive', folder),
  rollup: (folder) => profileInside('rollup', folder),
}

const wanted = process.argv.slice(2)
mkdirSync(RESULTS, { recursive: true })
for (const [name, profile] of Object.entries(PROFILES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const folder = mkdtempSync(join(tmpdir(), 'komanda-profile-'))
  try {
    const found = await profile(folder)
    const tree = callTree(found)
    const summary = profileSummary(name, tree)
    writeFileSync(join(RESULTS, `${name}.cpuprofile`), JSON.stringify(found))
    writeFileSync(join(RESULTS, `${name}.svg`), flameGraph(name, tree))
    writeFileSync(join(RESULTS, `${name}.txt`), `${summary}\n`)
    process.stdout.write(`${summary.split('\n\n').slice(0, 3).join('\n\n')}\n\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
process.stdout.write(`Flame graphs (.svg), profiles (.cpuprofile) and summaries (.txt): ${RESULTS}\n`)
