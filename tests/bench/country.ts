import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NODE_LIMITS } from '../../scripts/project.mjs'
import type { Bench, Comparison } from './bench.ts'
import { benchApp } from './bench-app.ts'
import type { CountryReceived } from './country-once.ts'
import type { ClosedYears } from './country-shares.ts'
import { type Times, timesOf } from './measure.ts'

const SIZES = [15, 60, 1000, 2000] as const
const OF_CLOSED = 60
/** Megabytes. */
const ASKED_MEMORY = 300
/** The generator's version: what an older one wrote is not used. */
const KEPT = 'komanda-bench-country-2'

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const ended = (child: ReturnType<typeof spawn>): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Ended with ${code}`))))
  })

/** The share of a country, written once on this computer by as many processes as it has cores. */
export async function countryShare(folder: string, schools: number, closed: ClosedYears): Promise<string> {
  const share = join(tmpdir(), KEPT, `${schools}-${closed}`)
  if (existsSync(share)) return share
  const growing = join(folder, `growing-${schools}-${closed}`)
  mkdirSync(growing, { recursive: true })
  mkdirSync(join(tmpdir(), KEPT), { recursive: true })
  const founder = await benchApp(folder, `founder-${schools}-${closed}`)
  await founder.call('workspace.create', { role: 'municipality', name: 'Sugeneruota savivaldybė' })
  const { spaceId } = await founder.call('share.choose', { folder: growing, mayCreate: true })
  await founder.close()
  const cores = Math.min(availableParallelism(), schools)
  const each = Math.ceil(schools / cores)
  await Promise.all(
    Array.from({ length: cores }, (_, core) => {
      const facts = [growing, spaceId, schools, closed, core * each, (core + 1) * each].map(String)
      return ended(spawn(process.execPath, [fileOf('country-shares.ts'), ...facts], { stdio: 'inherit' }))
    }),
  )
  renameSync(growing, share)
  return share
}

/** The last hand-over of the facts of one school. */
function lastOf(share: string): string {
  const device = join(share, 'komanda/v1/s0000/d-s0000')
  const last = readdirSync(device)
    .toSorted()
    .findLast((name) => name.startsWith('0'))
  if (last === undefined) throw new Error('Nobody handed anything over')
  return join(device, last)
}

async function received(folder: string, schools: number, closed: ClosedYears): Promise<CountryReceived> {
  const share = await countryShare(folder, schools, closed)
  const data = join(folder, `receives-${schools}-${closed}`)
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...NODE_LIMITS, fileOf('country-once.ts'), data, share, lastOf(share)],
    {
      encoding: 'utf8',
    },
  )
  rmSync(data, { recursive: true, force: true })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as CountryReceived
}

const once = (value: number): Times => timesOf([value])

/** Times of a receive count in processor time of the one that receives: the machine may be busy otherwise. */
function ofSize(schools: number, told: CountryReceived, least: CountryReceived, few: number): Comparison[] {
  const named = `${schools} schools of five years`
  const perSchool = (one: CountryReceived, of: number): number => (one.processor * 1000) / of
  const memory = (id: string, title: string, value: number, kind: 'judged' | 'shown'): Comparison => ({
    id: `country-${id}-${schools}`,
    title,
    ours: once(value),
    peer: { name: 'what was asked', times: once(ASKED_MEMORY) },
    ratio: value / ASKED_MEMORY,
    budget: kind === 'shown' ? { kind } : { kind: 'at-most', ratio: 1 },
    unit: 'MB',
  })
  const ofFirst = (id: string, title: string, seconds: number): Comparison => ({
    id: `country-${id}-${schools}`,
    title,
    ours: once(seconds * 1000),
    peer: { name: 'the first receive', times: once(told.first * 1000) },
    ratio: seconds / told.first,
    budget: { kind: 'shown' },
  })
  return [
    {
      id: `country-linear-${schools}`,
      title: `First receive of ${named}: processor a school (${told.first.toFixed(0)} s in all)`,
      ours: once(perSchool(told, schools)),
      peer: { name: `a school of ${few}`, times: once(perSchool(least, few)) },
      ratio: perSchool(told, schools) / perSchool(least, few),
      budget: { kind: 'at-most', ratio: 1.3 },
    },
    memory('memory', `Memory at the most of the process that receives ${named}`, told.peak, 'judged'),
    memory(
      'memory-guard',
      `The same with the process that judges foreign bytes`,
      told.peakWithGuard,
      'shown',
    ),
    memory('memory-rollup', `Memory at the most after the rollup of ${named}`, told.peakOfRollup, 'shown'),
    ofFirst('one', `One changed school of ${schools}`, told.one),
    ofFirst('nothing', `A look where nothing changed, of ${schools} schools`, told.nothing),
    ofFirst('rollup', `The first rollup of ${named}`, told.rollup),
  ]
}

async function closedYears(folder: string, whole: CountryReceived): Promise<Comparison> {
  const changes = await received(folder, OF_CLOSED, 'changes')
  return {
    id: 'country-closed-years',
    title: `First receive of ${OF_CLOSED} schools, closed years as whole documents (processor)`,
    ours: once(whole.processor * 1000),
    peer: { name: 'the same, change by change', times: once(changes.processor * 1000) },
    ratio: whole.processor / changes.processor,
    budget: { kind: 'at-most', ratio: 0.8 },
  }
}

/**
 * Long, so only where it is asked for. Peer of a large country is a small one: the same years of the same schools, so what
 * grows faster than schools shows. Sizes given by name in `KOMANDA_COUNTRY` are measured alone.
 */
export const country: Bench = {
  name: 'country',
  isOnDemand: true,
  async run(folder) {
    const sizes = process.env['KOMANDA_COUNTRY']?.split(',').map(Number) ?? SIZES
    const [few = 15] = sizes
    const least = await received(folder, few, 'whole')
    const comparisons = ofSize(few, least, least, few)
    for (const schools of sizes.slice(1)) {
      const told = await received(folder, schools, 'whole')
      comparisons.push(...ofSize(schools, told, least, few))
      if (schools === OF_CLOSED) comparisons.push(await closedYears(folder, told))
    }
    return comparisons
  },
}
