import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { framesByDocument } from '#main/features/share/store-frames.ts'
import { openDocument } from '#main/replica/document.ts'
import { createGuard } from '#main/replica/guard.ts'
import { decodeBundle } from '#main/share/bundle-format.ts'
import type { Bench, Comparison } from './bench.ts'
import { benchApp } from './bench-app.ts'
import { measure, measureBoth, type Times, timesOf } from './measure.ts'
import { writeSchools } from './school-shares.ts'

const SCHOOLS = 12
const MEETINGS = 40
const BUNDLES = 100
const MANY_SCHOOLS = [15, 60, 240] as const
const MEETINGS_OF_MANY = 12

/** Minutes as a school writes them in a year. */
const minutesOf = (school: number, index: number) => ({
  id: `m-${school}-${index}`,
  bodyId: 'b',
  date: `2018-${String(1 + (index % 12)).padStart(2, '0')}-11`,
  place: 'Mokytojų kambarys',
  pupilCount: index,
  agenda: ['Dėl plano', 'Dėl kelionės', 'Dėl kita'].map((title, item) => ({
    id: `a${item}`,
    title,
    considered: 'Aptarta, kaip sekasi. '.repeat(20),
    decisions: [{ id: `d${item}`, text: 'Pritarti.' }],
  })),
})

async function schoolsHandOver(folder: string, share: string): Promise<void> {
  for (let school = 0; school < SCHOOLS; school += 1) {
    const app = await benchApp(folder, `school-${school}`)
    await app.call('workspace.create', {
      role: 'institution',
      name: `Mokykla ${school}`,
      municipality: 'Kazlų Rūdos savivaldybė',
    })
    const records = Array.from({ length: MEETINGS }, (_, index) => ({
      kind: 'meeting' as const,
      record: minutesOf(school, index),
    }))
    await app.call('records.put', {
      records: [{ kind: 'body', record: { id: 'b', name: 'Kūrybinė komanda' } }, ...records],
    })
    await app.call('share.send', { folder: share })
    await app.close()
  }
}

const bundlesIn = (share: string): readonly string[] =>
  readdirSync(share, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.kmd') && !file.endsWith('head.kmd'))
    .map((file) => join(share, file))

/** Reads, checks and loads the same bytes as a receiving, and keeps nothing. */
async function readCheckAndLoad(files: readonly string[]): Promise<void> {
  const guard = createGuard()
  for (const file of files) {
    const decoded = decodeBundle(readFileSync(file), { format: 1, schema: 1 })
    if (decoded.state !== 'ok') throw new Error(`${file} is ${decoded.state}`)
    const facts = decoded.bundle.frames.filter(({ docId }) => docId.endsWith('|facts'))
    for (const chunks of framesByDocument(facts).values()) {
      const verdict = await guard.inspect([...chunks])
      if (!verdict.ok) throw new Error(verdict.reason)
      openDocument(chunks)
    }
  }
  guard.close()
}

async function firstReceive(folder: string): Promise<Comparison> {
  const share = join(folder, 'schools')
  mkdirSync(share)
  await schoolsHandOver(folder, share)
  const files = bundlesIn(share)
  const { ours, peer } = await measureBoth(
    async (run) => {
      const app = await benchApp(folder, `receiver-${run}`)
      await app.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
      await app.call('share.receive', { folder: share })
      await app.close()
    },
    () => readCheckAndLoad(files),
    { runs: 5, warm: 1 },
  )
  return {
    id: 'receive-first',
    title: `First receive of ${files.length} bundles of ${SCHOOLS} schools`,
    ours,
    peer: { name: 'reading, checking and loading the same bytes', times: peer },
    ratio: ours.median / peer.median,
    budget: { kind: 'at-most', ratio: 1.5 },
  }
}

async function secondLook(folder: string): Promise<Comparison> {
  const share = join(folder, 'share')
  mkdirSync(share)
  const school = await benchApp(folder, 'school')
  await school.call('workspace.openPractice', { as: 'ANT', author: 'sekretorė' })
  for (let bundle = 0; bundle < BUNDLES; bundle++) {
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
  return {
    id: 'scan-unchanged',
    title: 'Scan of a folder where nothing changed',
    ours: again,
    peer: { name: 'the first receive of the same bundles', times: first },
    ratio: again.median / first.median,
    budget: { kind: 'at-most', ratio: 0.05 },
  }
}

/** The most memory of a program that receives for the first time what so many schools wrote, in megabytes. */
async function memoryOfReceiving(folder: string, schools: number): Promise<Times> {
  const share = join(folder, `of-${schools}`)
  mkdirSync(share)
  const founder = await benchApp(folder, `founder-${schools}`)
  await founder.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
  const { spaceId } = await founder.call('share.choose', { folder: share, mayCreate: true })
  await founder.close()
  writeSchools(share, spaceId, schools, MEETINGS_OF_MANY)
  const file = fileURLToPath(new URL('receive-once.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [file, join(folder, `many-${schools}`), share], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error('Nothing was received')
  return timesOf([Number(stdout)])
}

/** Documents are not all held open: sixteen times the schools take little more memory. */
async function memory(folder: string): Promise<Comparison[]> {
  const [few, ...more] = MANY_SCHOOLS
  const least = await memoryOfReceiving(folder, few)
  const comparisons: Comparison[] = []
  for (const schools of more) {
    const ours = await memoryOfReceiving(folder, schools)
    comparisons.push({
      id: `receive-memory-${schools}`,
      title: `Memory at the most while ${schools} schools are received for the first time`,
      ours,
      peer: { name: `the same with ${few} schools`, times: least },
      ratio: ours.median / least.median,
      budget: { kind: 'at-most', ratio: 1.5 },
      unit: 'MB',
    })
  }
  return comparisons
}

/**
 * Peer of the first receive: the same bytes read, checked by the guard and loaded, nothing stored. Peer of the second
 * look: the first receive of the same folder; a scan that read every file again would cost as much.
 */
export const receive: Bench = {
  name: 'receive',
  run: async (folder) => [await firstReceive(folder), await secondLook(folder), ...(await memory(folder))],
}
