/**
 * `node --expose-gc tests/torture/soak.ts [seed] [hours] [bundles]`: a long day. A secretary writes for so many hours of a simulated
 * clock, a change every other second, with previews, searches, steps back and hand-overs; then a coordinator takes in so many bundles
 * of forty schools, forty at a time. Memory and open files must not grow in the second half, and the
 * database by no more than in the first. Needs `/proc` (Linux).
 */
import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Meeting } from '#shared/model/meeting.ts'
import { DATABASE_FILE } from '#main/db/database-file.ts'
import { type BenchApp, benchApp } from '../bench/bench-app.ts'
import { memoryOfTree } from '../bench/peak-memory.ts'
import { noise } from '../unit/paste/noise.ts'

const SECONDS_A_CHANGE = 2
const CHANGES_A_MEETING = 120
const SCHOOLS = 40
/** More than this in the second half is a leak; two runs of the same hour differ by less. */
const GROWTH = 1.15
const MB = 1024 * 1024

const [seed = Date.now() % 1_000_000, hours = 8, bundles = 2000] = process.argv.slice(2).map(Number)
const random = noise(seed)
const folder = mkdtempSync(join(tmpdir(), 'komanda-soak-'))
let now = Date.parse('2018-10-01T08:00:00Z')
const clock = (): Date => new Date((now += 10))

interface Sample {
  /** All that this process and those it started hold, what the runtime keeps empty for later too. */
  readonly megabytes: number
  /** Of this process: JavaScript in use; documents and buffers; the rest that is nobody else's, of which SQLite keeps up to 16 MB of pages. */
  readonly parts: readonly [number, number, number]
  readonly openFiles: number
  readonly databaseKb: number
  readonly piecesKb: number
  readonly stepsKb: number
}

function sampleOf(name: string): Sample {
  globalThis.gc?.()
  const { heapTotal, heapUsed, external } = process.memoryUsage()
  const own =
    Number(/^Anonymous:\s+(\d+)/mu.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'))?.[1]) / 1024
  const file = join(folder, name, DATABASE_FILE)
  const raw = new BetterSqlite(file, { readonly: true })
  const number = (query: string): number => Number(raw.prepare(query).pluck().get() ?? 0)
  const sample = {
    megabytes: Math.round(memoryOfTree(process.pid)),
    parts: [heapUsed / MB, external / MB, own - (heapTotal + external) / MB] as const,
    openFiles: readdirSync('/proc/self/fd').length,
    databaseKb: Math.round(statSync(file).size / 1024),
    piecesKb: Math.round(number('SELECT sum(length(bytes)) FROM chunk') / 1024),
    stepsKb: Math.round(number('SELECT sum(length(changes)) FROM journal') / 1024),
  }
  raw.close()
  return sample
}

const show = (title: string, sample: Sample): void =>
  void process.stdout.write(
    `${title}: ${sample.megabytes} MB (${sample.parts.map((part) => part.toFixed(1)).join(' + ')} in use), ${sample.openFiles} open files, database ${sample.databaseKb} kB ` +
      `(documents ${sample.piecesKb}, steps ${sample.stepsKb})\n`,
  )

/** Each mistake is a sentence; the first half is for warming up. */
function judge(title: string, samples: readonly Sample[]): string[] {
  const [first, half, last] = [samples[0], samples[Math.floor(samples.length / 2)], samples.at(-1)]
  if (!first || !half || !last) return [`${title}: nothing was measured`]
  const problems: string[] = []
  if (last.megabytes > half.megabytes * GROWTH)
    problems.push(`${title}: memory grew from ${half.megabytes} to ${last.megabytes} MB in the second half`)
  if (last.openFiles > half.openFiles)
    problems.push(`${title}: open files grew from ${half.openFiles} to ${last.openFiles} in the second half`)
  const [before, after] = [half.databaseKb - first.databaseKb, last.databaseKb - half.databaseKb]
  if (after > before * GROWTH)
    problems.push(
      `${title}: the database grew by ${before} kB in the first half and by ${after} in the second`,
    )
  return problems
}

/** Draft minutes of one item; older ones are left as drafts of earlier meetings. */
async function newMinutes(app: BenchApp): Promise<Meeting> {
  const { record } = await app.call('minutes.create', { bodyId: 'b', date: '2018-10-01' })
  const meeting = record as Meeting
  const edits = [
    { op: 'set' as const, path: ['agenda', meeting.agenda[0]?.id ?? '', 'title'], value: 'Dėl plano' },
  ]
  await app.call('records.edit', { kind: 'meeting', id: meeting.id, edits })
  return meeting
}

async function secretary(): Promise<string[]> {
  const app = await benchApp(folder, 'secretary', clock)
  const share = join(folder, 'secretary-share')
  mkdirSync(share)
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų pagrindinė mokykla',
    municipality: 'Kazlų Rūdos savivaldybė',
    author: 'sekretorė',
  })
  await app.call('records.put', {
    records: [{ kind: 'body', record: { id: 'b', name: 'Kūrybinė komanda' } }],
  })
  const samples: Sample[] = []
  const changesAnHour = 3600 / SECONDS_A_CHANGE
  let meeting = await newMinutes(app)
  let text = ''
  for (let change = 1; change <= hours * changesAnHour; change += 1) {
    now += SECONDS_A_CHANGE * 1000
    if (change % CHANGES_A_MEETING === 0) {
      meeting = await newMinutes(app)
      text = ''
    }
    text += ` ${random.pick(['aptarta', 'sutarta', 'pristatyta', 'planas', 'kelionė', 'ąžuolas'])}`
    const path = ['agenda', meeting.agenda[0]?.id ?? '', 'considered']
    await app.call('records.edit', {
      kind: 'meeting',
      id: meeting.id,
      edits: [{ op: 'set', path, value: text }],
    })
    if (change % 20 === 0) await app.call('print.preview', { kind: 'meeting', id: meeting.id, isLive: true })
    if (change % 50 === 0) await app.call('search.find', { query: 'kelion' })
    if (change % 90 === 0) {
      await app.call('steps.undo', {})
      await app.call('steps.redo', {})
    }
    if (change % (changesAnHour / 2) === 0) await app.call('share.send', { folder: share })
    if (change % changesAnHour === 0) {
      const sample = sampleOf('secretary')
      samples.push(sample)
      show(`secretary, hour ${samples.length}`, sample)
    }
  }
  await app.close()
  return judge('secretary', samples)
}

/** Every school hands over again and again; gives the files in the order in which they were written. */
async function schoolFiles(share: string, rounds: number): Promise<readonly (readonly string[])[]> {
  const byRound: string[][] = Array.from({ length: rounds }, () => [])
  mkdirSync(share)
  const seen = new Set<string>()
  for (let school = 0; school < SCHOOLS; school += 1) {
    const app = await benchApp(folder, `school-${school}`, clock)
    await app.call('workspace.create', {
      role: 'institution',
      name: `${school} pagrindinė mokykla`,
      municipality: 'Kazlų Rūdos savivaldybė',
    })
    for (const files of byRound) {
      const id = `m${files.length}-${byRound.indexOf(files)}`
      const record = {
        id,
        bodyId: 'b',
        date: '2018-10-01',
        place: 'Biblioteka',
        pupilCount: random.below(30),
      }
      await app.call('records.put', { records: [{ kind: 'meeting', record }] })
      await app.call('share.send', { folder: share })
      const fresh = readdirSync(share, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.endsWith('.kmd') && !name.endsWith('head.kmd') && !seen.has(name),
      )
      for (const name of fresh) seen.add(name)
      files.push(...fresh)
    }
    await app.close()
    rmSync(join(folder, `school-${school}`), { recursive: true })
  }
  return byRound
}

async function coordinator(): Promise<string[]> {
  const [source, share] = [join(folder, 'written'), join(folder, 'share')]
  const rounds = await schoolFiles(source, Math.ceil(bundles / SCHOOLS))
  const app = await benchApp(folder, 'coordinator', clock)
  await app.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
  mkdirSync(share)
  cpSync(join(source, 'komanda', 'komanda-space.json'), join(share, 'komanda', 'komanda-space.json'))
  const samples: Sample[] = []
  let taken = 0
  for (const files of rounds) {
    now += 60_000
    for (const name of files) {
      mkdirSync(dirname(join(share, name)), { recursive: true })
      cpSync(join(source, name), join(share, relative('.', name)))
    }
    const { mergeId } = await app.call('share.receive', { folder: share })
    taken += files.length
    await app.call('rollup.overview', { schoolYear: '2018-2019' })
    if (mergeId === null) return [`coordinator: nothing of ${files.length} bundles was merged`]
    if (samples.length * (rounds.length / 10) <= taken / SCHOOLS) {
      const sample = sampleOf('coordinator')
      samples.push(sample)
      show(`coordinator, ${taken} bundles`, sample)
    }
  }
  await app.close()
  return judge('coordinator', samples)
}

process.stdout.write(`seed ${seed}\n`)
const problems = [...(await secretary()), ...(await coordinator())]
rmSync(folder, { recursive: true })
for (const problem of problems) process.stdout.write(`✗ ${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
