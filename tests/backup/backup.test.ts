import BetterSqlite from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ATTACHMENTS_FOLDER } from '#main/attachments/attachment-store.ts'
import { makeBackup } from '#main/backup/make-backup.ts'
import { restoreBackup } from '#main/backup/restore-backup.ts'
import { rotateBackups } from '#main/backup/rotate-backups.ts'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { begin } from '#main/db/migrations/001-begin.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { insideKomanda } from '#tests/cli/run-komanda.ts'

const SCHOOL = { role: 'institution', name: 'Jankų mokykla', municipality: 'Kazlų Rūda' } as const

async function school(dataFolder?: string): Promise<TestApp> {
  const app = await startApp(dataFolder === undefined ? {} : { dataFolder })
  await app.call('workspace.create', SCHOOL)
  await put(app, {
    id: 'm1',
    purpose: 'Planas',
    agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Aptarta' }],
  })
  return app
}

const put = (app: TestApp, record: object) =>
  app.call('records.put', {
    records: [{ kind: 'meeting', record: { bodyId: 'b', date: '2018-09-03', ...record } }],
  })

const titles = async (app: TestApp): Promise<readonly string[]> =>
  (await app.call('records.list', { kind: 'meeting' })).records.map(({ title }) => title)

const sound = async (app: TestApp) =>
  verifyIntegrity(app.core, {
    rebuild: false,
    signal: new AbortController().signal,
    progress: () => undefined,
  })

describe('[row 77] [row 78] backups', () => {
  test('a copy holds everything, and a restore brings it back and keeps what was there', async () => {
    const app = await school()
    const rows = app.core.db.dumpProjection()
    const copy = join(temporaryFolder(), 'pirmadienis.komanda-kopija')
    const made = await makeBackup(app.core, { to: copy, reason: 'asked' })
    expect(made).toEqual({ file: copy, bytes: readFileSync(copy).length })
    await put(app, { id: 'm2', purpose: 'Antradienio posėdis' })
    await put(app, { id: 'm1', purpose: 'Pakeista' })

    const { previous } = await restoreBackup(app.core, copy)
    expect(app.core.db.dumpProjection()).toBe(rows)
    expect((await sound(app)).ok).toBe(true)
    // The program goes on, and what was there before is one restore away.
    await put(app, { id: 'm3', purpose: 'Toliau' })
    await restoreBackup(app.core, previous ?? '')
    expect(await titles(app)).toEqual(expect.arrayContaining(['Pakeista', 'Antradienio posėdis']))
  })

  test('a restore says beforehand what it would change, and after a restart all is as restored', async () => {
    const app = await school()
    const { file } = await app.call('backup.make', {})
    await put(app, { id: 'm2', purpose: 'Antradienis' })
    await put(app, { id: 'm1', purpose: 'Pakeista' })
    const preview = await app.call('backup.preview', { file })
    expect(preview).toMatchObject({
      isSound: true,
      state: 'backup',
      workspaceName: SCHOOL.name,
      counts: { meeting: 1 },
    })
    expect(preview.differences).toEqual({ gone: 1, back: 0, changed: 1 })
    expect(preview.gone[0]).toMatchObject({ id: 'm2', title: 'Antradienis' })
    const { backups } = await app.call('backup.list', {})
    expect(backups.map((one) => one.file)).toEqual([file])
    await app.call('backup.restore', { file })
    await app.close()
    const again = await startApp({ dataFolder: app.dataFolder })
    expect(await titles(again)).toEqual(['Planas'])
    expect((await again.call('backup.list', {})).backups.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['before-restore', 'asked']),
    )
  })

  test('damaged, foreign, newer and missing files are told apart, and nothing changes', async () => {
    const app = await school()
    const folder = temporaryFolder()
    const copy = join(folder, 'a.komanda-kopija')
    await makeBackup(app.core, { to: copy, reason: 'asked' })
    const before = app.core.db.dumpProjection()
    const variant = (name: string, change: (file: string) => void): string => {
      const file = join(folder, name)
      copyFileSync(copy, file)
      change(file)
      return file
    }
    const inDatabase = (statement: string) => (file: string) => {
      const database = new BetterSqlite(file)
      database.exec(statement)
      database.close()
    }
    const cases: readonly (readonly [string, string])[] = [
      [variant('cut', (file) => truncateSync(file, 20_000)), 'backup-damaged'],
      [variant('changed', inDatabase('UPDATE chunk SET bytes = zeroblob(length(bytes))')), 'backup-damaged'],
      [variant('newer', inDatabase('PRAGMA user_version = 99')), 'backup-newer'],
      [variant('text', (file) => writeFileSync(file, 'Ne kopija')), 'backup-foreign'],
      [variant('other', inDatabase('DROP TABLE chunk')), 'backup-foreign'],
      [join(folder, 'none'), 'backup-missing'],
    ]
    for (const [file, code] of cases) {
      await expect(app.call('backup.restore', { file }), file).rejects.toMatchObject({ code })
    }
    expect(app.core.db.dumpProjection()).toBe(before)
    expect(readdirSync(join(app.dataFolder, 'backups'))).toEqual([])
  })

  test('on another computer a restored copy is a new device and carries its annexes', async () => {
    const app = await school()
    mkdirSync(join(app.dataFolder, ATTACHMENTS_FOLDER, 'ab'), { recursive: true })
    writeFileSync(join(app.dataFolder, ATTACHMENTS_FOLDER, 'ab', 'abcd.pdf'), 'priedas')
    const copy = join(temporaryFolder(), 'kopija')
    await makeBackup(app.core, { to: copy, reason: 'asked' })
    const old = (await app.call('workspace.state', {})).workspace
    expect(readFileSync(copy).includes('privateKey')).toBe(false)

    const other = await startApp()
    expect(await restoreBackup(other.core, copy)).toMatchObject({ previous: null, missingFiles: 0 })
    const now = (await other.call('workspace.state', {})).workspace
    expect(now).toEqual({ ...old, deviceId: now?.deviceId })
    expect(now?.deviceId).not.toBe(old?.deviceId)
    expect(await titles(other)).toEqual(['Planas'])
    expect(readFileSync(join(other.dataFolder, ATTACHMENTS_FOLDER, 'ab', 'abcd.pdf'), 'utf8')).toBe('priedas')
    // The same computer stays the device it was.
    await restoreBackup(app.core, copy)
    expect((await app.call('workspace.state', {})).workspace?.deviceId).toBe(old?.deviceId)
  })

  test('a number given after the copy was made is not given again', async () => {
    const app = await school()
    await app.call('records.put', { records: [{ kind: 'body', record: { id: 'b', name: 'Komanda' } }] })
    const copy = (await app.call('backup.make', {})).file
    await put(app, { id: 'm1', purpose: 'Planas', minutesNumber: '1', state: 'registered' })
    await app.call('backup.restore', { file: copy })
    expect(await app.call('minutes.nextNumber', { meetingId: 'm1' })).toMatchObject({ number: '1' })
    await put(app, { id: 'm9', purpose: 'Kitas' })
    expect(await app.call('minutes.nextNumber', { meetingId: 'm9' })).toMatchObject({ number: '2' })
  })

  test('copies are made by themselves when something was saved, annexes only once, and old ones go', async () => {
    const app = await school()
    mkdirSync(join(app.dataFolder, ATTACHMENTS_FOLDER))
    writeFileSync(join(app.dataFolder, ATTACHMENTS_FOLDER, 'x'), 'priedas')
    expect(await rotateBackups(app.core)).toBe('made')
    expect(await rotateBackups(app.core)).toBe('nothing-new')
    for (let turn = 0; turn < 3; turn++) {
      await put(app, { id: 'm1', purpose: `Planas ${turn}` })
      expect(await rotateBackups(app.core)).toBe('made')
    }
    const folder = join(app.dataFolder, 'backups')
    // All within one hour: the newest stays.
    const { backups } = await app.call('backup.list', {})
    expect(backups.map(({ reason, files }) => [reason, files])).toEqual([['hour', 1]])
    expect(readdirSync(join(folder, 'files'))).toHaveLength(1)
    writeFileSync(join(app.dataFolder, ATTACHMENTS_FOLDER, 'x'), 'kitoks')
    await app.call('backup.restore', { file: backups[0]?.file ?? '' })
    expect(readFileSync(join(app.dataFolder, ATTACHMENTS_FOLDER, 'x'), 'utf8')).toBe('priedas')
  })

  test('what a kill left half made goes at the next start, and never while a copy may be under way', async () => {
    const app = await school()
    expect(await rotateBackups(app.core)).toBe('made')
    const draft = join(app.dataFolder, 'backups', 'draft-abc.tmp')
    writeFileSync(draft, 'pusė kopijos')
    await put(app, { id: 'm1', purpose: 'Kitas planas' })
    expect(await rotateBackups(app.core)).toBe('made')
    expect(existsSync(draft)).toBe(true)
    await app.close()
    await (await startApp({ dataFolder: app.dataFolder, rotatesBackups: true })).close()
    expect(existsSync(draft)).toBe(false)
  })

  test('a copy is not written where everybody of a share reads', async () => {
    const app = await school()
    const share = temporaryFolder()
    mkdirSync(join(share, 'komanda'))
    writeFileSync(join(share, 'komanda', 'komanda-space.json'), '{}')
    const to = join(share, 'kopija')
    await expect(makeBackup(app.core, { to, reason: 'asked' })).rejects.toMatchObject({
      code: 'backup-in-share',
    })
    expect(existsSync(to)).toBe(false)
  })

  test('a database of an older program is copied before it is brought up to date', async () => {
    const app = await school()
    await app.close()
    const dataFolder = temporaryFolder()
    const raw = new BetterSqlite(join(dataFolder, 'komanda.db'))
    raw.exec(begin.up)
    raw.prepare('ATTACH ? AS now').run(join(app.dataFolder, 'komanda.db'))
    raw.exec('INSERT INTO setting SELECT * FROM now.setting; INSERT INTO chunk SELECT * FROM now.chunk')
    raw.exec(`UPDATE setting SET value = '1' WHERE key = 'projectionVersion'; PRAGMA user_version = 1`)
    raw.close()
    const again = await startApp({ dataFolder })
    expect(await titles(again)).toEqual(['Planas'])
    const { backups } = await again.call('backup.list', {})
    expect(backups).toMatchObject([{ reason: 'before-update', state: 'bare' }])
    await put(again, { id: 'm1', purpose: 'Vėliau' })
    await again.call('backup.restore', { file: backups[0]?.file ?? '' })
    expect(await titles(again)).toEqual(['Planas'])
  })
})

describe('backup and restore on the command line', () => {
  test('copies, restores on another folder and where the database is damaged, refuses what is no copy', async () => {
    const app = await school()
    await app.close()
    const file = join(temporaryFolder(), 'k.komanda-kopija')
    const json = async (...words: string[]) => {
      const { status, stdout } = await insideKomanda([...words, '--json'])
      return { status, answer: JSON.parse(stdout) as Record<string, unknown> }
    }
    const made = await json('--data', app.dataFolder, 'backup', '--to', file)
    expect(made).toEqual({ status: 0, answer: { file, bytes: readFileSync(file).length } })
    const other = join(temporaryFolder(), 'kitas')
    const restored = await json('--data', other, 'restore', file)
    expect(restored).toMatchObject({ status: 0, answer: { restored: file, previous: null } })
    writeFileSync(join(other, 'komanda.db'), Buffer.alloc(9000, 7))
    const mended = await json('--data', other, 'restore', file)
    expect(mended).toMatchObject({ status: 0, answer: { restored: file } })
    expect(readFileSync(String(mended.answer['previous'])).length).toBe(9000)
    const listed = await json('--data', other, 'record', 'list', '--kind', 'meeting')
    expect(listed.answer).toMatchObject({ records: [{ id: 'm1' }] })
    const text = join(temporaryFolder(), 'x.txt')
    writeFileSync(text, 'ne')
    const untouched = join(temporaryFolder(), 'nauja')
    expect(await json('--data', untouched, 'restore', text)).toMatchObject({
      status: 3,
      answer: { error: { code: 'backup-foreign' } },
    })
    expect(existsSync(untouched)).toBe(false)
  })
})
