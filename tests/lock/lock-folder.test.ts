import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockWithAge } from '#main/age/age-file.ts'
import { lockData } from '#main/lock/turn/lock-data.ts'
import { createDataKey, vaultOf } from '#main/lock/vault.ts'
import { runCli } from '#main/cli/run-cli.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { fill, filesIn, filesWith, lock, PASSPHRASE, PLANTED } from './locked-program.ts'
import { startLocked } from './start-locked.ts'

const dataFolder = (): string => join(temporaryFolder('komanda-lock-'), 'data')

test('a locked folder shows nothing of what it holds, and everything to who unlocks it', async () => {
  const folder = dataFolder()
  const program = await startLocked(folder)
  await fill(program)
  const seen = await program.seen()
  expect(filesWith(folder, PLANTED).length).toBeGreaterThanOrEqual(4)
  const annex = contentHash(Buffer.from(`Priedas: ${PLANTED} `.repeat(200)))

  await lock(program)
  expect(await program.call('lock.state', {})).toMatchObject({ isOn: true, isLeftOpen: false })
  expect(await program.seen()).toBe(seen)
  await program.call('records.put', {
    records: [{ kind: 'meeting', record: { id: 'm2', bodyId: 'b', date: '2018-10-01', purpose: PLANTED } }],
  })
  await program.call('backup.make', {})
  const away = join(temporaryFolder(), 'išsinešta.komanda-kopija')
  await program.call('backup.make', { folder: join(away, '..') })
  const later = await program.seen()

  expect(filesWith(folder, PLANTED)).toEqual([])
  expect(filesWith(join(away, '..'), PLANTED)).toEqual([])
  expect(filesIn(folder).filter((file) => file.includes(annex))).toEqual([])
  expect(readdirSync(folder).filter((name) => !name.startsWith('komanda.lock'))).toEqual(['locked'])
  await program.close()
  expect(filesWith(folder, PLANTED)).toEqual([])

  // Elsewhere the copy that was taken away opens with the passphrase, and brings its annexes.
  const elsewhere = await startLocked(dataFolder())
  const [taken] = (await elsewhere.call('backup.list', { folder: join(away, '..') })).backups
  expect(taken).toMatchObject({ state: 'locked', counts: {} })
  const file = taken?.file ?? ''
  await expect(elsewhere.call('backup.restore', { file })).rejects.toMatchObject({
    code: 'age-needs-passphrase',
  })
  await expect(elsewhere.call('backup.restore', { file, secret: 'x' })).rejects.toMatchObject({
    code: 'passphrase-wrong',
  })
  expect((await elsewhere.call('backup.restore', { file, secret: PASSPHRASE })).missingFiles).toBe(0)
  expect((await elsewhere.call('records.list', { kind: 'meeting' })).records).toHaveLength(2)
  await elsewhere.close()

  const again = await startLocked(folder)
  expect((await again.call('program.state', {})).trouble).toBe('data-locked')
  await expect(again.call('records.list', { kind: 'meeting' })).rejects.toMatchObject({ code: 'data-locked' })
  await expect(again.call('program.restore', { file: away })).rejects.toMatchObject({ code: 'data-locked' })
  const wrong = again.call('lock.unlock', { proof: { passphrase: 'žalias dviratis prie kalno' } })
  await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' })
  await again.call('lock.unlock', { proof: { passphrase: PASSPHRASE } })
  expect(await again.seen()).toBe(later)
  expect((await again.call('program.state', {})).trouble).toBeNull()
  const { backups } = await again.call('backup.list', {})
  expect(backups.map(({ state }) => state)).toEqual(['backup', 'backup'])
  for (const { file } of backups) {
    expect((await again.call('backup.preview', { file })).isSound).toBe(true)
  }
})

test('a locked copy puts everything back, annexes too, and so does one from before the lock', async () => {
  const folder = dataFolder()
  const program = await startLocked(folder)
  await fill(program)
  const seen = await program.seen()
  const open = await program.call('backup.make', { folder: temporaryFolder() })
  await lock(program)
  const locked = await program.call('backup.make', {})
  const words = 'žirgas obelis šaltinis kopa'
  const age = `${open.file}.age`
  writeFileSync(age, await lockWithAge(readFileSync(open.file), { passphrase: words }, { workFactor: 1 }))
  for (const [file, secret] of [
    [locked.file, null],
    [open.file, null],
    [age, words],
  ] as const) {
    await program.call('records.put', {
      records: [{ kind: 'meeting', record: { id: 'm9', bodyId: 'b', date: '2018-10-01', purpose: 'x' } }],
    })
    rmSync(join(folder, 'locked', 'files'), { recursive: true })
    const done = await program.call('backup.restore', { file, secret })
    expect(done.missingFiles).toBe(0)
    expect(await program.seen()).toBe(seen)
    expect(filesWith(folder, PLANTED)).toEqual([])
  }
})

test('the sheet opens what the passphrase does not; what was changed opens no more', async () => {
  const folder = dataFolder()
  const first = await startLocked(folder)
  await fill(first)
  const sheet = await lock(first)
  const seen = await first.seen()
  await expect(
    first.call('lock.changePassphrase', { proof: { passphrase: 'x' }, next: 'mėlynas stalas kieme' }),
  ).rejects.toMatchObject({ code: 'passphrase-wrong' })
  await expect(
    first.call('lock.changePassphrase', { proof: { passphrase: PASSPHRASE }, next: 'slaptazodis' }),
  ).rejects.toMatchObject({ code: 'passphrase-weak' })
  await first.call('lock.changePassphrase', { proof: { sheet }, next: 'mėlynas stalas kieme' })
  await first.call('lock.prepareSheet', {})
  const newer = first.words()
  await expect(
    first.call('lock.replaceSheet', { proof: { sheet }, words: 'trys ne tie' }),
  ).rejects.toMatchObject({ code: 'seal-not-confirmed' })
  await first.call('lock.replaceSheet', { proof: { sheet }, words: newer.slice(-3).join(' ') })
  await first.close()

  const again = await startLocked(folder)
  for (const [proof, code] of [
    [{ passphrase: PASSPHRASE }, 'passphrase-wrong'],
    [{ sheet }, 'sheet-wrong'],
    [{ sheet: sheet.replace(/\S+$/u, 'xyz') }, 'seal-code-wrong'],
  ] as const) {
    await expect(again.call('lock.unlock', { proof })).rejects.toMatchObject({ code })
  }
  await again.call('lock.unlock', { proof: { sheet: newer.join(', ').toUpperCase() } })
  expect(await again.seen()).toBe(seen)
})

test('a damaged key file is told, and the other one still opens', async () => {
  const folder = dataFolder()
  const first = await startLocked(folder)
  await fill(first)
  const sheet = await lock(first)
  const seen = await first.seen()
  await first.close()
  const file = join(folder, 'locked', 'key.age')
  const whole = readFileSync(file)
  for (const bytes of [whole.subarray(0, 150), Buffer.alloc(0), whole.subarray(5)]) {
    writeFileSync(file, bytes)
    const program = await startLocked(folder)
    await expect(program.call('lock.unlock', { proof: { passphrase: PASSPHRASE } })).rejects.toMatchObject({
      code: 'lock-keys-damaged',
    })
    await program.close()
  }
  rmSync(file)
  const program = await startLocked(folder)
  await program.call('lock.unlock', { proof: { sheet } })
  expect(await program.seen()).toBe(seen)
  await program.call('lock.changePassphrase', { proof: { sheet }, next: PASSPHRASE })
  await program.close()
  const again = await startLocked(folder)
  await again.call('lock.unlock', { proof: { passphrase: PASSPHRASE } })
  expect(await again.seen()).toBe(seen)
})

test('switched off, everything lies in the open as before', async () => {
  const folder = dataFolder()
  const program = await startLocked(folder)
  await fill(program)
  const [seen, before] = [await program.seen(), filesIn(folder).toSorted()]
  await lock(program)
  await expect(program.call('lock.turnOff', { proof: { passphrase: 'x' } })).rejects.toMatchObject({
    code: 'passphrase-wrong',
  })
  await program.call('lock.turnOff', { proof: { passphrase: PASSPHRASE } })
  expect(await program.call('lock.state', {})).toMatchObject({ isOn: false })
  expect(await program.seen()).toBe(seen)
  await program.close()
  const steady = (files: readonly string[]) => files.filter((file) => !/-wal$|-shm$|-journal$/u.test(file))
  expect(steady(filesIn(folder)).toSorted()).toEqual(steady(before))
  const again = await startLocked(folder)
  expect(await again.seen()).toBe(seen)
  const [backup] = (await again.call('backup.list', {})).backups
  expect((await again.call('backup.preview', { file: backup?.file ?? '' })).isSound).toBe(true)
})

test('what an interrupted switch leaves is cleared away: half a lock at once, open data after unlocking', async () => {
  const folder = dataFolder()
  const program = await startLocked(folder)
  await fill(program)
  const seen = await program.seen()
  await program.close()
  const copy = filesIn(folder).map((file) => [file, readFileSync(file)] as const)
  const locking = await startLocked(folder)
  await lock(locking)
  await locking.close()
  const locked = join(folder, 'locked')

  // Killed after the rename: the open data are still there, older or half gone.
  for (const [file, bytes] of copy) if (existsSync(join(file, '..'))) writeFileSync(file, bytes)
  const after = await startLocked(folder)
  expect((await after.call('program.state', {})).trouble).toBe('data-locked')
  await after.call('lock.unlock', { proof: { passphrase: PASSPHRASE } })
  expect(await after.seen()).toBe(seen)
  expect(filesWith(folder, PLANTED)).toEqual([])
  await after.close()

  // Killed before the rename: nothing counts yet.
  renameSync(locked, join(folder, 'locking'))
  const before = await startLocked(folder)
  expect((await before.call('program.state', {})).trouble).toBeNull()
  expect(existsSync(join(folder, 'locking'))).toBe(false)
})

test('two programs never have one locked folder', async () => {
  const folder = dataFolder()
  const program = await startLocked(folder)
  await fill(program)
  await lock(program)
  await expect(startLocked(folder)).rejects.toMatchObject({ code: 'data-folder-in-use' })
})

test('a damaged locked database is told after unlocking, kept, and a locked copy takes its place', async () => {
  const folder = dataFolder()
  const first = await startLocked(folder)
  await fill(first)
  await lock(first)
  const written = async (from: typeof first) =>
    (await from.call('records.list', { kind: 'order' })).records.map(({ record }) => record)
  const orders = await written(first)
  await first.call('backup.make', {})
  await first.close()
  const file = join(folder, 'locked', 'komanda.locked')
  const bytes = readFileSync(file)
  bytes[5000] = (bytes[5000] ?? 0) ^ 1
  writeFileSync(file, bytes)

  const program = await startLocked(folder)
  await program.call('lock.unlock', { proof: { passphrase: PASSPHRASE } })
  expect((await program.call('program.state', {})).trouble).toBe('database-damaged')
  const [newest] = (await program.call('backup.list', {})).backups
  const { previous } = await program.call('program.restore', { file: newest?.file ?? '' })
  // Its key was in the damaged file, so it is another device now; what was written is the same.
  expect(await written(program)).toEqual(orders)
  expect(readFileSync(previous ?? '').equals(bytes)).toBe(true)
  expect(filesWith(folder, PLANTED)).toEqual([])
})

test('a locked database whose end is missing says so, keeps what is there, and gets back what was handed over', async () => {
  const folder = dataFolder()
  const share = temporaryFolder()
  const first = await startLocked(folder)
  await fill(first)
  await lock(first)
  const file = join(folder, 'locked', 'komanda.locked')
  const write = (id: string) =>
    first.call('records.put', {
      records: [{ kind: 'meeting', record: { id, bodyId: 'b', date: '2018-10-01', purpose: PLANTED } }],
    })
  await first.call('share.send', { folder: share })
  const end = statSync(file).size
  await write('handed')
  await first.call('share.send', { folder: share })
  await write('not-handed')
  await first.close()
  const bytes = readFileSync(file).subarray(0, end)
  writeFileSync(file, bytes)

  const program = await startLocked(folder)
  const meetings = async () =>
    (await program.call('records.list', { kind: 'meeting' })).records.map(({ record }) => record.id)
  await program.call('lock.unlock', { proof: { passphrase: PASSPHRASE } })
  const { trouble, mended } = await program.call('program.state', {})
  expect({ trouble, mended }).toMatchObject({ trouble: null, mended: { what: 'end', fromCopies: 0 } })
  expect(readFileSync(mended?.kept ?? '').equals(bytes)).toBe(true)
  expect(await meetings()).toEqual(['m1'])
  await program.call('share.send', { folder: share })
  expect(new Set(await meetings())).toEqual(new Set(['handed', 'm1']))
  expect(filesWith(folder, PLANTED)).toEqual([])
  await program.close()

  const again = await startLocked(folder)
  await again.call('lock.unlock', { proof: { passphrase: PASSPHRASE } })
  expect(await again.call('program.state', {})).toMatchObject({ trouble: null, mended: null })
})

test('the command line opens a locked folder with a passphrase in a file, and says so without one', async () => {
  const folder = dataFolder()
  const program = await startLocked(folder)
  await fill(program)
  await lock(program)
  await program.close()
  const words = join(temporaryFolder(), 'slaptafrazė.txt')
  const run = async (passphrase: string | null) => {
    if (passphrase !== null) writeFileSync(words, `${passphrase}\n`)
    const option = passphrase === null ? [] : ['--passphrase-file', words]
    const argv = ['record', 'list', '--kind', 'meeting', '--data', folder, '--json', ...option]
    const ended = await runCli({ argv, workingFolder: folder, defaultDataFolder: folder })
    const { stderr, status } = ended
    const stdout = [...ended.stdout].join('')
    expect(`${stdout}${stderr}`).not.toContain(PASSPHRASE)
    return { status, told: JSON.parse(stdout) as unknown }
  }
  expect(await run(null)).toMatchObject({ status: 3, told: { error: { code: 'data-locked' } } })
  expect(await run('ne ta slaptafrazė')).toMatchObject({
    status: 3,
    told: { error: { code: 'passphrase-wrong' } },
  })
  expect(await run(PASSPHRASE)).toMatchObject({ status: 0, told: { records: [{ id: 'm1' }] } })
  expect(filesWith(folder, PLANTED)).toEqual([])
})

test('data that would not fit into memory are not locked, and stay as they are', async () => {
  const folder = dataFolder()
  const program = await startLocked(folder)
  await fill(program)
  const seen = await program.seen()
  await program.close()
  const before = filesIn(folder).toSorted()
  const vault = vaultOf(createDataKey(), { passphrase: new Uint8Array(0), sheet: new Uint8Array(0) })
  await expect(lockData(folder, vault, 1000)).rejects.toMatchObject({ code: 'lock-too-large' })
  expect(filesIn(folder).toSorted()).toEqual(before)
  expect(await (await startLocked(folder)).seen()).toBe(seen)
})
