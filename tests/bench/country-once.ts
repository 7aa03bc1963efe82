import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createApp } from '#main/core/create-app.ts'
import { randomIds, silentLog, systemClock } from '#main/core/system-ports.ts'
import { generatedAsOf, generatedMunicipality } from '#tests/support/generated-municipality.ts'
import { YEARS } from './country-shares.ts'
import { peakMemory } from './peak-memory.ts'

/** What a program that received a whole country tells of it; seconds and megabytes. */
export interface CountryReceived {
  readonly first: number
  readonly one: number
  readonly nothing: number
  readonly rollup: number
  readonly rollupAgain: number
  readonly processor: number
  /** Of the process that received, and of it with its guard. */
  readonly peak: number
  readonly peakWithGuard: number
  readonly peakOfRollup: number
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** The most this process alone ever held, in megabytes, as the system counted it. */
const peakOfThis = (): number =>
  Number(/^VmHWM:\s+(\d+)/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024

const [dataFolder = '', folder = '', withheld = ''] = process.argv.slice(2)
const noon = new Date(`${generatedAsOf(YEARS)}T12:00:00Z`)
const app = await createApp({
  dataFolder,
  clock: { ...systemClock, now: () => noon },
  ids: randomIds,
  log: silentLog,
})
await app.call('workspace.create', {
  role: 'municipality',
  name: 'Sugeneruota savivaldybė',
  institutionId: 'KR',
})
const plan = generatedMunicipality(1, 1).owners.get('KR') ?? []
await app.call('records.put', { records: plan.map(({ kind, record }) => ({ kind, record })) as never })

/** One hand-over of one school comes later than all the others. */
const aside = join(dataFolder, basename(withheld))
mkdirSync(dataFolder, { recursive: true })
renameSync(withheld, aside)
const cpu = process.cpuUsage()
let first = 0
let peakWithGuard = 0
try {
  peakWithGuard = await peakMemory(
    process.pid,
    async () => {
      first = await seconds(() => app.call('share.receive', { folder }))
    },
    1000,
  )
} finally {
  renameSync(aside, withheld)
}
const { user, system } = process.cpuUsage(cpu)
const peak = peakOfThis()
const one = await seconds(() => app.call('share.receive', { folder }))
const nothing = await seconds(() => app.call('share.receive', { folder }))
const rollup = await seconds(() => app.call('rollup.compute', {}))
const rollupAgain = await seconds(() => app.call('rollup.compute', {}))
const told: CountryReceived = {
  first,
  one,
  nothing,
  rollup,
  rollupAgain,
  processor: (user + system) / 1e6,
  peak,
  peakWithGuard,
  peakOfRollup: peakOfThis(),
}
await app.close()
process.stdout.write(JSON.stringify(told))
