import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { DATABASE_FILE } from '#main/db/database-file.ts'
import { openDatabase } from '#main/db/database.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { seededRandom } from '../share/random.ts'
import { program } from './program.ts'

const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)
const MEETINGS = 12
const ENDINGS = ['', '-wal', '-witness'] as const
const WAL_HEAD_BYTES = 32
const FRAME_BYTES = 24 + 4096

let killed = ''
let early = ''
let firstDay = ''

const copyData = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  for (const ending of ENDINGS) {
    const file = join(from, `${DATABASE_FILE}${ending}`)
    if (existsSync(file)) copyFileSync(file, join(to, `${DATABASE_FILE}${ending}`))
  }
}

async function type(app: Awaited<ReturnType<typeof program>>, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    const record = { id: `m${index}`, bodyId: 'b', date: '2018-10-01', purpose: `Posėdis ${index}` }
    await app.call('records.put', { records: [{ kind: 'meeting', record }] })
  }
}

/** A data folder as a kill leaves it, with all that was typed still in SQLite's log; and as it was after the first meetings. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'komanda-log-'))
  ;[killed, early, firstDay] = [join(folder, 'killed'), join(folder, 'early'), join(folder, 'first-day')]
  const first = await program(join(folder, 'data'))
  await first.call('workspace.create', { role: 'institution', name: 'Jankų mokykla' })
  await type(first, 0, 3)
  copyData(join(folder, 'data'), firstDay)
  await first.close()
  const app = await program(join(folder, 'data'))
  await type(app, 3, 6)
  copyData(join(folder, 'data'), early)
  await type(app, 6, MEETINGS)
  copyData(join(folder, 'data'), killed)
  await app.close()
})

afterAll(() => rmSync(join(killed, '..'), { recursive: true, force: true }))

/** SQLite begins an empty one where there is none. */
const logOf = (file: string): Buffer =>
  existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)

/** The killed folder once more, changed; what its program shows and says at the next start and at the one after. */
async function startedAfter(change: (file: string) => void, from = killed) {
  const dataFolder = join(temporaryFolder(), 'data')
  copyData(from, dataFolder)
  const file = join(dataFolder, DATABASE_FILE)
  change(file)
  const log = logOf(file)
  const look = async () => {
    const app = await program(dataFolder)
    onTestFinished(app.close)
    const { trouble, mended } = await app.call('program.state', {})
    const listed =
      trouble === null ? (await app.call('records.list', { kind: 'meeting' })).records.length : null
    await app.close()
    return { trouble, mended, meetings: listed }
  }
  return { file, log, ...(await look()), again: await look() }
}

const SALT_BYTES = 8

/** How many frames the log holds: those of its own salt; behind them is room for others. */
function frames(file: string): number {
  const log = logOf(file)
  const salt = log.subarray(16, 16 + SALT_BYTES)
  for (let count = 0; ; count += 1) {
    const at = WAL_HEAD_BYTES + count * FRAME_BYTES + SALT_BYTES
    if (at > log.length || !log.subarray(at, at + SALT_BYTES).equals(salt)) return count
  }
}

const usedBytes = (file: string): number => WAL_HEAD_BYTES + frames(file) * FRAME_BYTES

test('after a kill nothing is missing, and nothing is told', async () => {
  const { trouble, mended, meetings, again } = await startedAfter(() => undefined)
  expect({ trouble, mended, meetings }).toEqual({ trouble: null, mended: null, meetings: MEETINGS })
  expect(again).toEqual({ trouble: null, mended: null, meetings: MEETINGS })
})

test('a log that lost the room behind its frames is whole', async () => {
  const { trouble, mended, meetings } = await startedAfter((file) => {
    expect(usedBytes(file)).toBeLessThan(statSync(`${file}-wal`).size)
    writeFileSync(`${file}-wal`, logOf(file).subarray(0, usedBytes(file)))
  })
  expect({ trouble, mended, meetings }).toEqual({ trouble: null, mended: null, meetings: MEETINGS })
})

test(`a log that was cut, spoiled or taken away is told, and what was read of it is kept (seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const changes: Readonly<Record<string, (file: string) => void>> = {
    gone: (file) => rmSync(`${file}-wal`),
    empty: (file) => writeFileSync(`${file}-wal`, ''),
    'without its last frame': (file) =>
      writeFileSync(`${file}-wal`, readFileSync(`${file}-wal`).subarray(0, (frames(file) - 1) * FRAME_BYTES)),
    'cut anywhere': (file) =>
      writeFileSync(`${file}-wal`, readFileSync(`${file}-wal`).subarray(0, random.below(usedBytes(file)))),
    'a flipped bit': (file) => {
      const bytes = readFileSync(`${file}-wal`)
      const at = random.below(usedBytes(file))
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      writeFileSync(`${file}-wal`, bytes)
    },
    'all of an earlier day': (file) => {
      for (const ending of ['', '-wal'])
        copyFileSync(join(early, `${DATABASE_FILE}${ending}`), `${file}${ending}`)
    },
  }
  for (const [name, change] of Object.entries(changes)) {
    const { file, log, trouble, mended, meetings, again } = await startedAfter(change)
    expect({ trouble, what: mended?.what }, name).toEqual({ trouble: null, what: 'end' })
    expect(meetings, name).toBeLessThan(MEETINGS)
    expect(again, name).toEqual({ trouble: null, mended: null, meetings })
    // What could not be read is kept byte for byte: somebody may yet get something out of it.
    const kept = mended?.kept ?? ''
    expect(logOf(kept).equals(log), name).toBe(true)
    expect(existsSync(file), name).toBe(true)
  }
})

test('a database that is gone or was begun anew beside what was saved does not pass for a first start', async () => {
  const gone = await startedAfter((file) => rmSync(file))
  expect(gone.trouble).toBe('database-damaged')
  // On its first day all that is in a database is in its log.
  const empty = await startedAfter((file) => rmSync(`${file}-wal`), firstDay)
  expect(empty.trouble).toBe('database-damaged')
  const anew = await startedAfter((file) => {
    for (const ending of ['', '-wal']) rmSync(`${file}${ending}`)
    openDatabase(file).close()
  })
  expect(anew.mended?.what).toBe('end')
})

test('a witness that is gone, older or spoiled is no damage', async () => {
  for (const change of [
    (file: string) => rmSync(`${file}-witness`),
    (file: string) => copyFileSync(join(early, `${DATABASE_FILE}-witness`), `${file}-witness`),
    (file: string) => writeFileSync(`${file}-witness`, 'x'.repeat(700)),
    (file: string) => writeFileSync(`${file}-witness`, ''),
  ]) {
    const { trouble, mended, meetings, again } = await startedAfter(change)
    expect({ trouble, mended, meetings }).toEqual({ trouble: null, mended: null, meetings: MEETINGS })
    expect(again.mended).toBeNull()
  }
})
