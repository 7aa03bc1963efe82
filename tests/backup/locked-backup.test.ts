import BetterSqlite from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { lockWithAge } from '#main/age/age-file.ts'
import { ageRecipient } from '#main/age/age-keys.ts'
import { ATTACHMENTS_FOLDER } from '#main/attachments/attachment-store.ts'
import { makeBackup, makeLockedBackup } from '#main/backup/make-backup.ts'
import { begin } from '#main/db/migrations/001-begin.ts'
import { authorityKeyOf } from '#main/share/seal/authority-key.ts'
import { recoveryWords } from '#main/share/seal/recovery-code.ts'
import { keyFileOf } from '#shared/domain/backup/backup-facts.ts'
import { insideKomanda } from '#tests/cli/run-komanda.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'

const WORDS = 'žirgas obelis šaltinis kopa'
/** So little work that a test does not wait for it. */
const QUICK = { workFactor: 1 }
/** A word that would be found in any file that is open. */
const PLANTED = 'Slaptasžodisplanuose'
const SHEET = new Uint8Array(16).fill(7)

async function school(): Promise<TestApp> {
  const app = await startApp({})
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų mokykla',
    municipality: 'Kazlų Rūda',
  })
  await app.call('records.put', {
    records: [{ kind: 'meeting', record: { id: 'm1', bodyId: 'b', date: '2018-09-03', purpose: PLANTED } }],
  })
  return app
}

const empty = async (): Promise<TestApp> => {
  const dataFolder = temporaryFolder()
  // There from the first copy on; what is made in it can be watched.
  mkdirSync(join(dataFolder, 'backups'))
  return startApp({ dataFolder })
}

const titles = async (app: TestApp): Promise<readonly string[]> =>
  (await app.call('records.list', { kind: 'meeting' })).records.map(({ title }) => title)

/** A locked copy, for little work. */
async function quickCopy(app: TestApp, lock: Parameters<typeof lockWithAge>[1] = { passphrase: WORDS }) {
  const folder = temporaryFolder()
  const open = join(folder, 'open')
  await makeBackup(app.core, { to: open, reason: 'asked' })
  const file = join(folder, 'a.komanda-kopija.age')
  writeFileSync(file, await lockWithAge(readFileSync(open), lock, QUICK))
  return { folder, open, file }
}

/** Names of what is made in folders while work goes on. */
async function madeIn(folders: readonly string[], work: () => Promise<unknown>): Promise<readonly string[]> {
  const names: string[] = []
  const watchers = folders.map((folder) => watch(folder, (_what, name) => names.push(String(name))))
  try {
    await work()
    await nextTurn()
    await nextTurn()
    return names
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}

test('[row 77] a copy is locked with a passphrase and opened by it on another computer, annexes and all', async () => {
  const app = await school()
  const annex = join(app.dataFolder, ATTACHMENTS_FOLDER, 'ab')
  mkdirSync(annex, { recursive: true })
  writeFileSync(join(annex, 'priedas'), PLANTED.repeat(50))
  const stick = temporaryFolder()
  const { file, bytes, keyFile } = await makeLockedBackup(
    app.core,
    join(stick, '2018-09-03_10-00-00_asked.komanda-kopija'),
    { passphrase: WORDS, sheet: null },
    QUICK,
  )
  expect(keyFile).toBeNull()
  expect(readdirSync(stick)).toHaveLength(1)
  expect(file).toMatch(/_asked\.komanda-kopija\.age$/u)
  const raw = readFileSync(file)
  expect(raw.length).toBe(bytes)
  expect(raw.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  expect(raw.includes(PLANTED)).toBe(false)
  expect((await app.call('backup.list', { folder: stick })).backups).toMatchObject([
    { state: 'locked', reason: 'asked', workspaceName: '', counts: {} },
  ])

  const other = await empty()
  await expect(other.call('backup.restore', { file })).rejects.toMatchObject({ code: 'age-needs-passphrase' })
  const preview = await other.call('backup.preview', { file, secret: WORDS })
  expect(preview).toMatchObject({ state: 'backup', isSound: true, files: 1, differences: { back: 2 } })
  await other.call('backup.restore', { file, secret: `${WORDS} ` })
  expect(await titles(other)).toEqual([PLANTED])
  expect(other.core.db.dumpProjection()).toBe(app.core.db.dumpProjection())
  expect(readFileSync(join(other.dataFolder, ATTACHMENTS_FOLDER, 'ab', 'priedas'), 'utf8')).toContain(PLANTED)
})

test('what is locked lies open nowhere on the way: no file is made for it', async () => {
  const app = await school()
  const { file, open } = await quickCopy(app)
  const other = await empty()
  // The system's folder for such files is one that no other test writes into.
  vi.stubEnv('TMPDIR', temporaryFolder())
  onTestFinished(() => void vi.unstubAllEnvs())
  const folders = [join(other.dataFolder, 'backups'), tmpdir()]
  const ours = (name: string): boolean => name.startsWith('draft-') || name.startsWith('komanda')
  const made = await madeIn(folders, async () => {
    await other.call('backup.preview', { file, secret: WORDS })
    await other.call('backup.restore', { file, secret: WORDS })
  })
  vi.unstubAllEnvs()
  expect(made.filter(ours)).toEqual([])
  expect(await titles(other)).toEqual([PLANTED])
  // An open copy is worked on in a draft, which is seen.
  const third = await empty()
  const seen = await madeIn([join(third.dataFolder, 'backups')], () =>
    third.call('backup.restore', { file: open }),
  )
  expect(seen.filter(ours)).not.toEqual([])
})

test('the sheet opens a copy whose passphrase is forgotten, by the file beside it', async () => {
  const app = await school()
  const sheet = ageRecipient(Buffer.from(authorityKeyOf(SHEET).seal.publicKey, 'base64url'))
  const secret = recoveryWords(SHEET).join(' ')
  const { file } = await quickCopy(app)
  const other = await empty()
  await expect(other.call('backup.restore', { file, secret })).rejects.toMatchObject({
    code: 'age-key-missing',
  })
  writeFileSync(keyFileOf(file), await lockWithAge(Buffer.from(WORDS), { recipients: [sheet] }))
  expect((await other.call('backup.preview', { file, secret })).isSound).toBe(true)
  await other.call('backup.restore', { file, secret })
  expect(await titles(other)).toEqual([PLANTED])
  const wrong = recoveryWords(new Uint8Array(16)).join(' ')
  await expect(other.call('backup.restore', { file, secret: wrong })).rejects.toMatchObject({
    code: 'age-foreign',
  })
  // A file that was locked to the sheet alone, as any age program can.
  const alone = await quickCopy(app, { recipients: [sheet] })
  expect((await other.call('backup.preview', { file: alone.file, secret })).isSound).toBe(true)
})

test('whatever is wrong with a locked copy is told, and nothing changes', async () => {
  const app = await school()
  const { folder, file, open } = await quickCopy(app)
  const before = app.core.db.dumpProjection()
  const good = readFileSync(file)
  const variant = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const changed = (at: number): Uint8Array => Uint8Array.from(good, (byte, i) => (i === at ? byte ^ 1 : byte))
  /** Of the wrapped key, which is written in letters. */
  const otherLetter = (at: number): Uint8Array =>
    Uint8Array.from(good, (byte, i) => (i === at ? (byte === 65 ? 66 : 65) : byte))
  const foreign = await quickCopy(app, {
    recipients: [ageRecipient(Buffer.from(authorityKeyOf(new Uint8Array(16)).seal.publicKey, 'base64url'))],
  })
  const notACopy = await lockWithAge(Buffer.from('Ne kopija'), { passphrase: WORDS }, QUICK)
  const damagedInside = readFileSync(open)
  damagedInside.fill(0, 8192, 9000)
  const sick = await lockWithAge(damagedInside, { passphrase: WORDS }, QUICK)
  const cases: readonly (readonly [string, string, string?])[] = [
    [file, 'age-wrong-passphrase', 'žirgas obelis šaltinis'],
    [foreign.file, 'age-foreign'],
    [variant('cut.age', good.subarray(0, good.length - 1)), 'age-damaged'],
    [variant('half.age', good.subarray(0, good.length / 2)), 'age-damaged'],
    [variant('head.age', good.subarray(0, 40)), 'age-damaged'],
    [variant('end.age', changed(good.length - 20)), 'age-damaged'],
    [variant('middle.age', changed(20_000)), 'age-damaged'],
    [variant('key.age', otherLetter(70)), 'age-wrong-passphrase'],
    [variant('text.age', Buffer.from('Ne kopija')), 'backup-foreign'],
    [variant('other.age', notACopy), 'backup-foreign'],
    [variant('sick.age', sick), 'backup-damaged'],
    [join(folder, 'none.age'), 'backup-missing'],
  ]
  for (const [path, code, secret = WORDS] of cases) {
    await expect(app.call('backup.restore', { file: path, secret }), path).rejects.toMatchObject({ code })
  }
  expect(app.core.db.dumpProjection()).toBe(before)
  expect(existsSync(join(app.dataFolder, 'backups')) && readdirSync(join(app.dataFolder, 'backups'))).toEqual(
    [],
  )
  // Names say nothing: an open copy that somebody called locked is an open copy.
  renameSync(open, join(folder, 'plain.komanda-kopija.age'))
  const plain = join(folder, 'plain.komanda-kopija.age')
  expect((await app.call('backup.preview', { file: plain })).isSound).toBe(true)
})

test('a copy that an older program made and somebody locked is brought up to date in memory', async () => {
  const folder = temporaryFolder()
  const old = new BetterSqlite(join(folder, 'old.db'))
  // As a running program leaves it: with a log beside it.
  old.pragma('journal_mode = WAL')
  old.exec(begin.up)
  old.pragma('user_version = 1')
  old.close()
  const file = join(folder, 'sena.age')
  const lock = { passphrase: WORDS }
  writeFileSync(file, await lockWithAge(readFileSync(join(folder, 'old.db')), lock, QUICK))
  const app = await school()
  expect((await app.call('backup.preview', { file, secret: WORDS })).state).toBe('bare')
  await app.call('backup.restore', { file, secret: WORDS })
  expect(app.core.db.quickCheck()).toEqual([])
  expect(await titles(app)).toEqual([])
})

test('a passphrase that is easily guessed locks nothing', async () => {
  const app = await school()
  const folder = temporaryFolder()
  await expect(
    app.call('backup.makeLocked', { folder, passphrase: 'slaptafraze2018' }),
  ).rejects.toMatchObject({ code: 'passphrase-weak', details: { problem: 'common' } })
  expect(readdirSync(folder)).toEqual([])
})

test('the command line takes a passphrase from a file only, locks and restores with it', async () => {
  const app = await school()
  await app.close()
  const stick = temporaryFolder()
  const to = join(stick, 'a.komanda-kopija')
  const words = join(stick, 'words')
  writeFileSync(words, `${WORDS}\r\n`)
  const run = async (...args: readonly string[]) => {
    const { status, stdout } = await insideKomanda([...args, '--json'])
    return { code: status, answer: JSON.parse(stdout) as unknown }
  }
  expect(await run('--data', app.dataFolder, 'backup', '--to', to, '--lock-with', words)).toMatchObject({
    code: 0,
    answer: { file: `${to}.age`, keyFile: null },
  })
  const other = join(temporaryFolder(), 'new')
  expect(await run('--data', other, 'restore', `${to}.age`)).toMatchObject({
    code: 3,
    answer: { error: { code: 'age-needs-passphrase' } },
  })
  expect(existsSync(other)).toBe(false)
  expect(await run('--data', other, 'restore', `${to}.age`, '--unlock-with', words)).toMatchObject({
    code: 0,
    answer: { previous: null },
  })
  expect(await run('--data', app.dataFolder, 'backup', '--lock-with', words)).toMatchObject({ code: 2 })
})
