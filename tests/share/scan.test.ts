import { cp, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sealEnvelope } from '#main/share/bundle-envelope.ts'
import { encodeBundle } from '#main/share/bundle-format.ts'
import { createFolderShare } from '#main/share/folder-share.ts'
import { scanShare } from '#main/share/scan.ts'
import type { ScanContext, ScanItem, SeenFile } from '#main/share/scan.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { tempFolder } from '../storage/temp-folder.ts'
import { KNOWN, SPACE_ID, sampleBundle, sampleDevice } from './sample-bundle.ts'

const SCHOOL = sampleDevice('school-1')
const OWN = 'komanda/v1/ant/school-1'
const text = (value: string) => new TextEncoder().encode(value)

/** A device that scans a folder again and again and remembers as a real one does. */
function receiver(folder: string) {
  const seen = new Map<string, SeenFile>()
  const taken = new Set<string>()
  const scan = async (changes: Partial<ScanContext> = {}): Promise<ScanItem[]> => {
    const context = { seen, hasContent: (hash: string) => taken.has(hash), known: KNOWN, spaceId: SPACE_ID }
    const found = await scanShare(createFolderShare(folder), {
      ...context,
      ownDeviceId: 'centre',
      ...changes,
    })
    if (found.state !== 'listed') throw new Error(found.code)
    const items: ScanItem[] = []
    for await (const item of found.items) {
      if (item.verdict === 'new') taken.add(item.contentHash)
      seen.set(item.file.key, item.file)
      items.push(item)
    }
    return items
  }
  return { scan, seen, taken }
}

async function put(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), bytes)
}

function verdicts(items: ScanItem[]): Record<string, string> {
  return Object.fromEntries(
    items.map((item) => [item.file.key, 'reason' in item ? `${item.verdict}: ${item.reason}` : item.verdict]),
  )
}

describe('scanShare', () => {
  it('brings each content once and each unchanged file never again', async () => {
    const folder = await tempFolder()
    const device = receiver(folder)
    expect(await device.scan()).toEqual([])
    await put(folder, `${OWN}/00000001-x.kmd`, sampleBundle(SCHOOL, 1))
    await put(folder, `${OWN}/00000002-x.kmd`, sampleBundle(SCHOOL, 2))
    const first = await device.scan()
    expect(first.map((item) => item.verdict === 'new' && item.bundle.meta.sequence)).toEqual([1, 2])
    expect(await device.scan()).toEqual([])
    await put(folder, `${OWN}/00000003-x.kmd`, sampleBundle(SCHOOL, 3))
    expect(verdicts(await device.scan())).toEqual({ [`${OWN}/00000003-x.kmd`]: 'new' })
  })

  it('takes doubled, renamed, moved and upper-cased copies for what they are', async () => {
    const folder = await tempFolder()
    const device = receiver(folder)
    const original = `${OWN}/00000001-x.kmd`
    await put(folder, original, sampleBundle(SCHOOL, 1))
    const copies = [
      'Gauta paštu.kmd',
      'komanda/00000001-x (1).kmd',
      `${OWN}/00000001-x (conflicted copy 2018-01-15).kmd`,
      `${OWN}/00000001-X-DESKTOP-1.KMD`,
      `${OWN}/00000001-x.sync-conflict-20180115.kmd`,
      'komanda/be-galunes',
    ]
    for (const copy of copies.slice(0, 4)) await cp(join(folder, original), join(folder, copy))
    const first = await device.scan()
    expect(first).toHaveLength(5)
    expect(first.filter((item) => item.verdict === 'new')).toHaveLength(1)
    expect(first.filter((item) => item.verdict === 'same')).toHaveLength(4)
    for (const copy of copies.slice(4)) await cp(join(folder, original), join(folder, copy))
    await rename(join(folder, original), join(folder, 'komanda', 'pervardinta.kmd'))
    const second = await device.scan()
    expect(second.map((item) => item.verdict)).toEqual(['same', 'same', 'same'])
    expect(await device.scan()).toEqual([])
  })

  it('brings a doubled content once even before the first copy was taken in', async () => {
    const folder = await tempFolder()
    await put(folder, 'komanda/a.kmd', sampleBundle(SCHOOL, 1))
    await put(folder, 'komanda/b.kmd', sampleBundle(SCHOOL, 1))
    const items = await receiver(folder).scan({ hasContent: () => false })
    expect(verdicts(items)).toEqual({ 'komanda/a.kmd': 'new', 'komanda/b.kmd': 'same' })
  })

  it('reads a doubled file again when the copy it was the same as was never taken in', async () => {
    const folder = await tempFolder()
    const device = receiver(folder)
    await put(folder, 'komanda/a.kmd', sampleBundle(SCHOOL, 1))
    await put(folder, 'komanda/b.kmd', sampleBundle(SCHOOL, 1))
    await device.scan()
    device.taken.clear()
    await rm(join(folder, 'komanda/a.kmd'))
    expect(verdicts(await device.scan())).toEqual({ 'komanda/b.kmd': 'new' })
  })

  it('waits for what is still being copied and takes it when it is whole', async () => {
    const folder = await tempFolder()
    const device = receiver(folder)
    const bytes = sampleBundle(SCHOOL, 1)
    const path = `${OWN}/00000001-x.kmd`
    await put(folder, path, bytes.subarray(0, 5))
    expect(verdicts(await device.scan())).toEqual({ [path]: 'arriving: too-short' })
    const reserved = new Uint8Array(bytes.length)
    reserved.set(bytes.subarray(0, 200))
    await put(folder, path, reserved)
    await utimes(join(folder, path), 1000, 1000)
    expect(verdicts(await device.scan())).toEqual({ [path]: 'arriving: tail-missing' })
    await put(folder, path, bytes)
    await utimes(join(folder, path), 1000, 1000)
    expect(verdicts(await device.scan())).toEqual({ [path]: 'new' })
  })

  it('reports damage once, without an exception, and goes on with the rest', async () => {
    const folder = await tempFolder()
    const device = receiver(folder)
    const flipped = sampleBundle(SCHOOL, 1)
    flipped[300] = (flipped[300] ?? 0) ^ 4
    await put(folder, `${OWN}/1.kmd`, flipped)
    await put(folder, `${OWN}/2.kmd`, text('<!doctype html><title>Prisijunkite</title>'))
    await put(folder, `${OWN}/3.kmd`, new Uint8Array(5000))
    await put(folder, `${OWN}/4.kmd`, new Uint8Array())
    await put(folder, `${OWN}/5.kmd`, text('kažkas kita'))
    await put(folder, `${OWN}/6.kmd`, sampleBundle(SCHOOL, 6))
    expect(verdicts(await device.scan())).toEqual({
      [`${OWN}/1.kmd`]: 'damaged: hash-mismatch',
      [`${OWN}/2.kmd`]: 'damaged: html-page',
      [`${OWN}/3.kmd`]: 'damaged: nul-filled',
      [`${OWN}/4.kmd`]: 'damaged: empty',
      [`${OWN}/5.kmd`]: 'damaged: not-a-bundle',
      [`${OWN}/6.kmd`]: 'new',
    })
    expect(await device.scan()).toEqual([])
    await put(folder, `${OWN}/2.kmd`, sampleBundle(SCHOOL, 2))
    expect(verdicts(await device.scan())).toEqual({ [`${OWN}/2.kmd`]: 'new' })
  })

  it('finds one bundle among 1,000 foreign files and looks at none of them twice', async () => {
    const folder = await tempFolder()
    const device = receiver(folder)
    await mkdir(join(folder, 'komanda', 'nuotraukos'), { recursive: true })
    for (let index = 0; index < 500; index += 1) {
      await writeFile(join(folder, `ataskaita ${index}.docx`), 'PK')
      await writeFile(join(folder, 'komanda', 'nuotraukos', `${index}.jpg`), `ne mūsų ${index}`)
    }
    await put(folder, `${OWN}/1.kmd`, sampleBundle(SCHOOL, 1))
    const items = await device.scan()
    expect(items.filter((item) => item.verdict === 'foreign')).toHaveLength(500)
    expect(items.filter((item) => item.verdict === 'new')).toHaveLength(1)
    expect(items).toHaveLength(501)
    expect(await device.scan()).toEqual([])
  })

  it('keeps bundles of a newer program for the day this one is newer too', async () => {
    const folder = await tempFolder()
    const device = receiver(folder)
    const newer = encodeBundle({ ...SCHOOL.meta, schema: 4 }, [], SCHOOL.key)
    const format = sealEnvelope(text(JSON.stringify({ format: 2, program: '9.0' })), text('?'))
    await put(folder, `${OWN}/1.kmd`, newer)
    await put(folder, `${OWN}/2.kmd`, format)
    const items = await device.scan()
    expect(verdicts(items)).toEqual({ [`${OWN}/1.kmd`]: 'newer-program', [`${OWN}/2.kmd`]: 'newer-program' })
    expect(await device.scan()).toEqual([])
    expect(verdicts(await device.scan({ known: { format: 1, schema: 4 } }))).toEqual({
      [`${OWN}/1.kmd`]: 'new',
      [`${OWN}/2.kmd`]: 'newer-program',
    })
  })

  it('tells own bundles and those of another space', async () => {
    const folder = await tempFolder()
    await put(folder, `${OWN}/1.kmd`, sampleBundle(SCHOOL, 1))
    const stranger = { ...SCHOOL.meta, spaceId: 'kita-erdve' }
    await put(folder, `${OWN}/2.kmd`, encodeBundle(stranger, [], SCHOOL.key))
    await put(folder, `${OWN}/3.kmd`, encodeBundle({ ...stranger, schema: 4 }, [], SCHOOL.key))
    const items = await receiver(folder).scan({ ownDeviceId: 'school-1' })
    expect(items).toMatchObject([
      { verdict: 'new', own: true },
      { verdict: 'other-space', spaceId: 'kita-erdve' },
      { verdict: 'other-space', spaceId: 'kita-erdve' },
    ])
    expect((await receiver(folder).scan())[0]).toMatchObject({ verdict: 'new', own: false })
  })

  it('holds one bundle at a time and survives a share that goes away meanwhile', async () => {
    const folder = join(await tempFolder(), 'bendra')
    for (let index = 1; index <= 5; index += 1)
      await put(folder, `${OWN}/${index}.kmd`, sampleBundle(SCHOOL, index))
    const base = createFolderShare(folder)
    const reads: string[] = []
    const store = { ...base, get: (key: string, limit: number) => (reads.push(key), base.get(key, limit)) }
    const context = {
      seen: new Map(),
      hasContent: () => false,
      known: KNOWN,
      spaceId: SPACE_ID,
      ownDeviceId: 'x',
    }
    const scan = await scanShare(store, context)
    if (scan.state !== 'listed') throw new Error(scan.code)
    expect(scan.toRead).toBe(5)
    expect(reads).toEqual([])
    const items: ScanItem[] = []
    for await (const item of scan.items) {
      items.push(item)
      expect(reads).toHaveLength(items.length)
      if (items.length === 3) await rename(folder, `${folder}-atjungta`)
    }
    expect(items.map((item) => item.file.contentHash)).toEqual(
      [1, 2, 3].map((n) => contentHash(sampleBundle(SCHOOL, n))),
    )
    expect(await scanShare(store, context)).toEqual({ state: 'unreachable', code: 'missing' })
  })
})
