import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { contentHash } from '#main/storage/content-hash.ts'
import { DATABASE_FILE } from '#main/db/database-file.ts'
import { startApp, temporaryFolder } from '#tests/support/test-app.ts'
import { withReadOnlyFolder } from '../storage/as-ordinary-user.ts'
import { tempFolder } from '../storage/temp-folder.ts'
import { startSchool, stored, type SchoolApp } from './school-app.ts'

/** SQLite refuses to grow the file further, as it does when the disk is full. */
function limitPages(app: SchoolApp, pages: number): void {
  app.core.db.all({ compile: () => ({ sql: `PRAGMA max_page_count = ${pages}`, parameters: [] }) } as never)
}

async function typeUntilRefused(app: SchoolApp): Promise<{ saved: string; code: string }> {
  let saved = ''
  for (let count = 0; count < 500; count += 1) {
    const place = `Kabinetas ${count} ${'ąžuolas '.repeat(20)}`.trim()
    const code = await app.codeOf(app.type(place))
    if (code !== 'done') return { saved, code }
    saved = place
  }
  return { saved, code: 'never refused' }
}

describe('a full disk', () => {
  test('refuses the edit with its sentence, keeps what was shown as saved, and takes the edit later', async () => {
    const app = await startSchool()
    limitPages(app, 1)
    const { saved, code } = await typeUntilRefused(app)
    expect(code).toBe('storage-full')
    expect(await app.place()).toBe(saved)
    const before = stored(app)
    expect(await app.codeOf(app.type('x'.repeat(190)))).toBe('storage-full')
    expect(stored(app)).toBe(before)
    expect(app.core.db.quickCheck()).toEqual([])

    limitPages(app, 1_000_000)
    await app.type('Jankai')
    expect(await app.place()).toBe('Jankai')
    await app.close()
    const again = await startSchool(app.dataFolder)
    expect(await again.place()).toBe('Jankai')
  })

  test('a batch that does not fit is refused whole', async () => {
    const app = await startSchool()
    limitPages(app, 1)
    const before = stored(app)
    const records = Array.from({ length: 200 }, (_record, index) => ({
      kind: 'meeting' as const,
      record: { id: `n${index}`, bodyId: 'b', purpose: 'Veiklos planas '.repeat(20).trim() },
    }))
    expect(await app.codeOf(app.call('records.put', { records }))).toBe('storage-full')
    expect(stored(app)).toBe(before)
    limitPages(app, 1_000_000)
    await app.call('records.put', { records })
    expect((await app.call('records.list', { kind: 'meeting' })).records).toHaveLength(201)
  })
})

describe('a database that another program holds', () => {
  test('refuses the edit with its sentence, and takes it when the other lets go', async () => {
    const app = await startSchool()
    await app.type('Jankai')
    const other = new Database(join(app.dataFolder, DATABASE_FILE))
    onTestFinished(() => void other.close())
    other.exec('BEGIN IMMEDIATE')
    expect(await app.codeOf(app.type('Plutiškės'))).toBe('storage-locked')
    expect(await app.place()).toBe('Jankai')
    other.exec('ROLLBACK')
    await app.type('Plutiškės')
    expect(await app.place()).toBe('Plutiškės')
  })
})

describe('a database that this program may not open', () => {
  const damaged = async (spoil: (file: string) => void) => {
    const app = await startSchool()
    await app.type('Jankai')
    await app.close()
    const file = join(app.dataFolder, DATABASE_FILE)
    spoil(file)
    return { app, file }
  }
  const hashOf = (file: string): string => contentHash(readFileSync(file))

  const setVersion = (file: string, version: number): void => {
    const raw = new Database(file)
    raw.pragma(`user_version = ${version}`)
    raw.close()
  }

  test('a newer program’s is left as it is, and the newer program finds all in it', async () => {
    let version = 0
    const { app, file } = await damaged((path) => {
      const raw = new Database(path)
      version = Number(raw.pragma('user_version', { simple: true }))
      raw.close()
      setVersion(path, version + 1)
    })
    const before = hashOf(file)
    expect(await app.codeOf(startApp({ dataFolder: app.dataFolder }))).toBe('database-newer')
    expect(await app.codeOf(startApp({ dataFolder: app.dataFolder }))).toBe('database-newer')
    expect(hashOf(file)).toBe(before)
    setVersion(file, version)
    expect(await (await startSchool(app.dataFolder)).place()).toBe('Jankai')
  })

  test('a damaged one is left as it is', async () => {
    let whole = Buffer.alloc(0)
    const { app, file } = await damaged((path) => {
      whole = readFileSync(path)
      writeFileSync(path, Buffer.concat([Buffer.from('sugadinta'.repeat(20)), whole.subarray(180)]))
    })
    const before = hashOf(file)
    expect(await app.codeOf(startApp({ dataFolder: app.dataFolder }))).toBe('database-damaged')
    expect(hashOf(file)).toBe(before)
    writeFileSync(file, whole)
    expect(await (await startSchool(app.dataFolder)).place()).toBe('Jankai')
  })
})

describe('a data folder', () => {
  const openInChild = async (folder: string) => {
    const path = fileURLToPath(new URL('open-folder-child.ts', import.meta.url))
    const child = spawn(process.execPath, [path, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    return { child, said: said.toString().trim() }
  }

  // Two starts of a process from source, which a busy machine alone makes last a minute.
  const patience = { timeout: 120_000 }

  test(
    'keeps a second program out, in either order, and is free at once when the first is killed',
    patience,
    async () => {
      const app = await startSchool()
      await app.type('Jankai')
      expect((await openInChild(app.dataFolder)).said).toBe('data-folder-in-use')
      await app.type('Plutiškės')
      await app.close()

      const { child, said } = await openInChild(app.dataFolder)
      expect(said).toBe('open')
      expect(await app.codeOf(startApp({ dataFolder: app.dataFolder }))).toBe('data-folder-in-use')
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
      expect(await (await startSchool(app.dataFolder)).place()).toBe('Plutiškės')
    },
  )

  test('that vanishes while the program is open is told, nothing is shown as saved meanwhile, and it goes on when it is back', async () => {
    const app = await startSchool()
    await app.type('Jankai')
    const away = `${app.dataFolder}-perkelta`
    renameSync(app.dataFolder, away)
    expect(await app.codeOf(app.type('Plutiškės'))).toBe('storage-missing')
    expect(await app.place()).toBe('Jankai')
    expect(existsSync(app.dataFolder)).toBe(false)
    renameSync(away, app.dataFolder)
    await app.type('Antanavas')
    await app.close()
    expect(await (await startSchool(app.dataFolder)).place()).toBe('Antanavas')
  })

  test('inside a shared folder, or where a file lies, or not writable, is refused with its sentence', async () => {
    const folder = temporaryFolder()
    const refusal = (dataFolder: string) =>
      startApp({ dataFolder }).then(
        () => 'open',
        (error: { code: string }) => error.code,
      )
    writeFileSync(join(folder, 'komanda-space.json'), '{}')
    expect(await refusal(join(folder, 'duomenys'))).toBe('data-folder-shared')
    expect(await refusal(join(temporaryFolder(), 'OneDrive', 'duomenys'))).toBe('data-folder-shared')

    const place = temporaryFolder()
    writeFileSync(join(place, 'failas'), '')
    expect(await refusal(join(place, 'failas', 'duomenys'))).toBe('storage-missing')

    const closed = join(await tempFolder(), 'uzrakinta')
    mkdirSync(closed)
    expect(await withReadOnlyFolder(closed, () => refusal(join(closed, 'duomenys')))).toBe(
      'storage-read-only',
    )
  })
})
