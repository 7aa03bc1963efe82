import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { safeFileName } from '#shared/domain/attachments/safe-file-name.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'

const LIMIT = 20 * 1024 * 1024

async function school(now?: string): Promise<TestApp> {
  const app = await startApp(now === undefined ? {} : { now })
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Plutiškių gimnazija',
    municipality: 'Kazlų Rūdos savivaldybė',
    author: 'sekretorė',
  })
  return app
}

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')

const add = (app: TestApp, name: string, bytes: Uint8Array | string) =>
  app.call('attachments.add', { name, base64: base64(bytes) })

/** An order with one annex that holds a file. */
async function orderWith(app: TestApp, file: { sha256: string; name: string; bytes: number }): Promise<void> {
  const record = { id: 'o1', subject: 'Dėl plano', annexes: [{ id: 'a', title: 'Planas', sheets: 2, file }] }
  await app.call('records.put', { records: [{ kind: 'order', record }] })
}

const kept = (app: TestApp): string[] => {
  const found = readdirSync(join(app.dataFolder, 'files'), { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

const verify = (app: TestApp) =>
  verifyIntegrity(app.core, {
    rebuild: false,
    signal: new AbortController().signal,
    progress: () => undefined,
  })

/** Bytes that do not compress and differ by seed. */
const noise = (length: number, seed: number): Uint8Array => {
  let state = seed
  return Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) % 2147483648) >> 16)
}

describe('[row 13] files of annexes', () => {
  test('are kept once by their content and come back byte for byte', async () => {
    const app = await school()
    const pdf = readFileSync('package.json')
    const first = await add(app, 'planas.pdf', pdf)
    const second = await add(app, 'C:\\fakepath\\tas pats planas.pdf', pdf)
    expect(second).toEqual({ ...first, name: 'tas pats planas.pdf' })
    expect(kept(app)).toHaveLength(1)
    // Nothing there has an ending to be opened by, or may be run, or be read by others.
    expect(kept(app)[0]).toMatch(/[/\\]files[/\\]([0-9a-f]{2})[/\\]\1[0-9a-f]{62}$/)
    expect(statSync(kept(app)[0] ?? '').mode & 0o177).toBe(0)
    const read = await app.call('attachments.read', { sha256: first.sha256 })
    expect(Buffer.from(read.base64, 'base64').equals(pdf)).toBe(true)
  })

  test('are refused with the limit told when too large, and when empty', async () => {
    const app = await school()
    await expect(add(app, 'tuščias.docx', '')).rejects.toMatchObject({ code: 'attachment-empty' })
    await expect(add(app, 'didelis.pdf', new Uint8Array(LIMIT + 1))).rejects.toMatchObject({
      code: 'attachment-too-large',
      details: { megabytes: 21, limit: 20 },
    })
    expect((await add(app, 'lygiai.pdf', new Uint8Array(LIMIT))).bytes).toBe(LIMIT)
    expect(kept(app)).toHaveLength(1)
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\sistema.ini', 'sistema.ini'],
    ['NUL.pdf', '_NUL.pdf'],
    ['sąskaita\u202Efdp.exe', 'sąskaitafdp.exe'],
    ['eilutė\r\nkita\u0000.pdf', 'eilutėkita.pdf'],
    ['a:b|c?.docx', 'a_b_c_.docx'],
    ['. . .', 'priedas'],
    [`${'ž'.repeat(400)}.pdf`, `${'ž'.repeat(150)}.pdf`],
  ])('never lie under the name they came with: %j', async (typed, safe) => {
    expect(safeFileName(typed)).toBe(safe)
    expect(safeFileName(safe)).toBe(safe)
  })

  test('are never given out damaged: a cut or changed one says so, and adding it again heals', async () => {
    const app = await school()
    const file = await add(app, 'planas.pdf', 'Veiklos planas')
    await orderWith(app, file)
    const [path = ''] = kept(app)
    truncateSync(path, 5)
    const read = () => app.call('attachments.read', { sha256: file.sha256 })
    await expect(read()).rejects.toMatchObject({ code: 'attachment-damaged' })
    expect((await verify(app)).problems).toEqual([{ code: 'file-damaged', detail: 'planas.pdf' }])
    writeFileSync(path, 'Veiklos planaS')
    await expect(read()).rejects.toMatchObject({ code: 'attachment-damaged' })
    await add(app, 'planas.pdf', 'Veiklos planas')
    expect((await read()).bytes).toBe(14)
    expect(await verify(app)).toMatchObject({ ok: true, files: { here: 1, awaited: 0 } })
    rmSync(path)
    await expect(read()).rejects.toMatchObject({ code: 'attachment-missing' })
  })
})

describe('[row 13] [row 63] files travel in bundles', () => {
  test('to another PC of the school, once, several frames long; not to the municipality', async () => {
    const share = temporaryFolder()
    const left = await school()
    const right = await school()
    const bytes = noise(5 * 1024 * 1024, 7)
    const file = await add(left, 'nuotraukos.zip', bytes)
    await orderWith(left, file)
    await left.call('share.send', { folder: share })
    const withFile = () =>
      readdirSync(join(share, 'komanda/v1'), { recursive: true, encoding: 'utf8' }).filter(
        (name) => statSync(join(share, 'komanda/v1', name)).size > bytes.length,
      )
    expect(withFile()).toHaveLength(1)
    await left.call('share.send', { folder: share })
    expect(withFile()).toHaveLength(1)

    const { sha256 } = file
    expect((await right.call('attachments.state', { sha256s: [sha256] })).files).toEqual([
      { sha256, isHere: false },
    ])
    await right.call('share.receive', { folder: share, dryRun: true })
    expect((await right.call('attachments.state', { sha256s: [sha256] })).files[0]?.isHere).toBe(false)
    const report = await right.call('share.receive', { folder: share })
    expect(report.bundles.every(({ state }) => state === 'new')).toBe(true)
    expect(report.bundles.map(({ files }) => files ?? 0).filter(Boolean)).toEqual([1])
    const read = await right.call('attachments.read', { sha256 })
    expect(Buffer.from(read.base64, 'base64').equals(bytes)).toBe(true)
    // What came from a colleague is not handed over a second time.
    await right.call('share.send', { folder: share })
    expect(withFile()).toHaveLength(1)

    const coordinator = await startApp()
    await coordinator.call('workspace.create', {
      role: 'municipality',
      name: 'Kazlų Rūdos savivaldybė',
      author: 'koordinatorė',
    })
    const taken = await coordinator.call('share.receive', { folder: share })
    expect(taken.bundles.map(({ state }) => state)).toEqual(['new', 'new'])
    expect((await coordinator.call('attachments.state', { sha256s: [sha256] })).files[0]?.isHere).toBe(false)
  })

  test('a lost copy on the share is written again, without a second copy in the database', async () => {
    const share = temporaryFolder()
    const app = await school()
    const bytes = noise(300_000, 3)
    await orderWith(app, await add(app, 'planas.pdf', bytes))
    await app.call('share.send', { folder: share })
    const folder = join(share, 'komanda/v1')
    const largest = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .toSorted((one, other) => statSync(other).size - statSync(one).size)[0]
    const before = readFileSync(largest ?? '')
    expect(before.length).toBeGreaterThan(bytes.length)
    rmSync(largest ?? '')
    await app.call('share.send', { folder: share })
    expect(readFileSync(largest ?? '').equals(before)).toBe(true)
    const rows = app.core.db.all({
      compile: () => ({ sql: 'SELECT max(length(bytes)) AS n FROM own_segment', parameters: [] }),
    } as never) as unknown as { n: number }[]
    expect(rows[0]?.n).toBeLessThan(bytes.length / 10)
    // With the file gone here too, sending goes on; the copy on the share is all there is.
    rmSync(join(app.dataFolder, 'files'), { recursive: true })
    await app.call('share.send', { folder: share })
    expect((await verify(app)).problems).toEqual([{ code: 'file-missing', detail: 'planas.pdf' }])
  })

  test('a restored older database takes its own files back from the share', async () => {
    const share = temporaryFolder()
    const app = await school()
    const bytes = noise(50_000, 5)
    const file = await add(app, 'planas.pdf', bytes)
    await app.call('share.send', { folder: share })
    const older = join(temporaryFolder(), 'data')
    app.core.db.copyInto(join(app.dataFolder, 'copy.db'))
    await orderWith(app, file)
    await app.call('share.send', { folder: share })
    mkdirSync(older)
    copyFileSync(join(app.dataFolder, 'copy.db'), join(older, 'komanda.db'))
    await app.close()
    const restored = await startApp({ dataFolder: older })
    await restored.call('share.send', { folder: share })
    const read = await restored.call('attachments.read', { sha256: file.sha256 })
    expect(Buffer.from(read.base64, 'base64').equals(bytes)).toBe(true)
    expect(await verify(restored)).toMatchObject({ ok: true, files: { here: 1, awaited: 0 } })
  })

  test('a file whose record came first is shown as awaited, not as a fault', async () => {
    const share = temporaryFolder()
    const left = await school()
    const right = await school()
    await orderWith(left, { sha256: 'a'.repeat(64), name: 'kitur.pdf', bytes: 10 })
    await left.call('share.send', { folder: share })
    await right.call('share.receive', { folder: share })
    expect(await verify(right)).toMatchObject({ ok: true, files: { here: 0, awaited: 1 } })
  })
})
