import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { setDamagedAside } from '#main/backup/set-damaged-aside.ts'
import { DATABASE_FILE } from '#main/db/database-file.ts'
import { openDatabase } from '#main/db/database.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { seededRandom } from '../share/random.ts'
import { program } from './program.ts'

const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)
/** `KOMANDA_TORTURE_DAMAGE=2000` for the long form; `KOMANDA_FAULT_SEED` repeats a run. */
const ROUNDS = Number(process.env['KOMANDA_TORTURE_DAMAGE'] ?? 24)

let source = ''
let truth = ''

/** A school with a year of minutes, a copy of it, and what was written after that copy. */
beforeAll(async () => {
  source = mkdtempSync(join(tmpdir(), 'komanda-damage-'))
  const app = await program(source)
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų mokykla',
    municipality: 'Kazlų Rūda',
  })
  const meeting = (id: string, purpose: string) =>
    app.call('records.put', {
      records: [{ kind: 'meeting', record: { id, bodyId: 'b', date: '2018-10-01', purpose } }],
    })
  for (let index = 0; index < 20; index += 1)
    await meeting(`m${index}`, `Veiklos planas ${index} `.repeat(6).trim())
  await app.call('backup.make', {})
  await meeting('m20', 'Po kopijos')
  truth = await app.seen()
  await app.close()
})

afterAll(() => rmSync(source, { recursive: true, force: true }))

/** The school's folder once more, with its database spoiled. */
function spoiled(spoil: (file: string) => void): { dataFolder: string; bytes: Buffer } {
  const dataFolder = join(temporaryFolder(), 'data')
  mkdirSync(join(dataFolder, 'backups'), { recursive: true })
  for (const name of readdirSync(join(source, 'backups'))) {
    if (name.endsWith('.komanda-kopija'))
      copyFileSync(join(source, 'backups', name), join(dataFolder, 'backups', name))
  }
  const file = join(dataFolder, DATABASE_FILE)
  copyFileSync(join(source, DATABASE_FILE), file)
  spoil(file)
  return { dataFolder, bytes: readFileSync(file) }
}

const change = (statement: string) => (file: string) => {
  const raw = new BetterSqlite(file)
  onTestFinished(() => void raw.close())
  expect(raw.prepare(statement).run().changes).toBeGreaterThan(0)
  raw.close()
}

async function opened(spoil: (file: string) => void) {
  const { dataFolder, bytes } = spoiled(spoil)
  const app = await program(dataFolder)
  onTestFinished(app.close)
  const { trouble, mended } = await app.call('program.state', {})
  return { ...app, dataFolder, bytes, trouble, mended }
}

describe('damage that is found at the start', () => {
  test('sound data are said to be sound', async () => {
    const app = await opened(() => undefined)
    expect({ trouble: app.trouble, mended: app.mended }).toEqual({ trouble: null, mended: null })
    expect(await app.seen()).toBe(truth)
  })

  test('an end that could not note what it left is no damage at the next start', async () => {
    const app = await opened((file) => {
      const raw = new BetterSqlite(file)
      raw.exec(`CREATE TRIGGER refuses BEFORE INSERT ON setting WHEN NEW.key = 'leftDigests'
        BEGIN SELECT RAISE(ABORT, 'no space'); END`)
      raw.close()
    })
    const record = { id: 'm21', bodyId: 'b', date: '2018-10-02', purpose: 'Po pertraukos' }
    await app.call('records.put', { records: [{ kind: 'meeting', record }] })
    const shown = await app.seen()
    await app.close()
    const again = await program(app.dataFolder)
    onTestFinished(again.close)
    expect(await again.call('program.state', {})).toMatchObject({ trouble: null, mended: null })
    expect(await again.seen()).toBe(shown)
  })

  test.each(['moved', 'begun anew', 'half moved', 'restored'] as const)(
    'ended while a copy takes the place of a damaged database (%s), it is not forgotten',
    async (end) => {
      const { dataFolder, bytes } = spoiled((file) => truncateSync(file, 50_000))
      const file = join(dataFolder, DATABASE_FILE)
      const aside = await setDamagedAside(dataFolder, new Date('2018-10-01T08:00:00Z'))
      if (end === 'begun anew') openDatabase(file).close()
      if (end === 'half moved') {
        renameSync(aside, file)
        writeFileSync(`${aside}-wal`, '')
      }
      if (end === 'restored') copyFileSync(join(source, DATABASE_FILE), file)
      const app = await program(dataFolder)
      onTestFinished(app.close)
      const { trouble } = await app.call('program.state', {})
      const left = readdirSync(join(dataFolder, 'backups'))
      expect(left.filter((name) => name.endsWith('-unsettled'))).toEqual([])
      if (end === 'restored') {
        expect(trouble).toBeNull()
        expect(await app.seen()).toBe(truth)
        expect(left.filter((name) => name.endsWith('_damaged'))).toHaveLength(1)
      } else {
        expect(trouble).toBe('database-damaged')
        expect(readFileSync(file).equals(bytes)).toBe(true)
      }
    },
  )

  test('rows that are not what was left are made from the documents, and it is told', async () => {
    const app = await opened(change(`UPDATE record SET title = 'Svetimas' WHERE id = 'm3'`))
    expect(app.mended).toEqual({ what: 'rows', fromCopies: 0, kept: null })
    expect(await app.seen()).toBe(truth)
  })

  test('an index with a wrong letter is made anew with the rows', async () => {
    const app = await opened((file) => {
      const raw = new BetterSqlite(file).unsafeMode()
      const { id, block } = raw
        .prepare<[], { id: number; block: Buffer }>(
          `SELECT id, block FROM search_data WHERE instr(block, x'7069') > 0`,
        )
        .get() ?? { id: 0, block: Buffer.alloc(0) }
      block.write('x', block.indexOf('pi'))
      expect(raw.prepare('UPDATE search_data SET block = ? WHERE id = ?').run(block, id).changes).toBe(1)
      raw.close()
    })
    expect(app.mended).toEqual({ what: 'rows', fromCopies: 0, kept: null })
    expect((await app.call('search.find', { query: 'kopijos' })).hits).toHaveLength(1)
    expect(await app.seen()).toBe(truth)
  })

  test('a piece that is not what was written comes out of a copy, and the damaged file is kept', async () => {
    const app = await opened(
      change(`UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE document_id LIKE '%meeting:m3|%'`),
    )
    expect(app.mended).toMatchObject({ what: 'file', fromCopies: 1 })
    expect(readFileSync(app.mended?.kept ?? '')).toEqual(app.bytes)
    expect(await app.seen()).toBe(truth)
    await app.close()
    const again = await program(app.dataFolder)
    onTestFinished(again.close)
    expect((await again.call('program.state', {})).mended).toBeNull()
    expect(await again.seen()).toBe(truth)
  })

  test.each([
    ['journal', 'changes', 'cianges', 'file'],
    ['chunk', 'local', 'lokal', 'refused'],
    ['record', 'title', 'titla', 'harmless'],
    ['record', 'owner_id', 'owner_ie', 'harmless'],
  ] as const)(
    'a flipped letter in the name of a column (%s.%s) is no fault of the program later',
    async (table, column, flipped, outcome) => {
      const app = await opened((file) => {
        const raw = new BetterSqlite(file).unsafeMode()
        raw.pragma('writable_schema = ON')
        const { changes } = raw
          .prepare('UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE tbl_name = ?')
          .run(column, flipped, table)
        expect(changes).toBeGreaterThan(0)
        raw.close()
      })
      expect(app.trouble === null ? (app.mended?.what ?? 'harmless') : 'refused').toBe(outcome)
      if (app.trouble === null) expect(await app.seen()).toBe(truth)
    },
  )

  test('a piece that no copy holds is not passed over: copies are offered and the file is left alone', async () => {
    const app = await opened(
      change(`UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE document_id LIKE '%meeting:m20|%'`),
    )
    expect(app.trouble).toBe('database-damaged')
    expect(readFileSync(join(app.dataFolder, DATABASE_FILE))).toEqual(app.bytes)
    expect((await app.call('backup.list', {})).backups).toHaveLength(1)
  })
})

test(`any byte flipped, any truncation: found, mended or refused, never passed over (${ROUNDS} from seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const size = readFileSync(join(source, DATABASE_FILE)).length
  const outcomes: Record<string, number> = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = random.below(size)
    const what = round % 8 === 7 ? 'truncated' : 'flipped'
    const app = await opened((file) => {
      if (what === 'truncated') return truncateSync(file, at)
      const bytes = readFileSync(file)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      writeFileSync(file, bytes)
    })
    const outcome = app.trouble === null ? (app.mended?.what ?? 'harmless') : 'refused'
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if (app.trouble === null) expect(await app.seen(), `${what} at ${at}`).toBe(truth)
    await app.close()
  }
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(ROUNDS)
  process.stdout.write(`${JSON.stringify(outcomes)}\n`)
})
