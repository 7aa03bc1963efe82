import { mkdir, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeBundle } from '#main/share/bundle-format.ts'
import { createFolderShare } from '#main/share/folder-share.ts'
import { writeHead, writeSegment } from '#main/share/outbox-writer.ts'
import { withReadOnlyFolder } from '../storage/as-ordinary-user.ts'
import { tempFolder } from '../storage/temp-folder.ts'
import { outboxDevice } from './outbox-device.ts'
import { KNOWN, sampleBundle, sampleDevice } from './sample-bundle.ts'

const OWN = 'komanda/v1/ant/d1'

async function newDevice() {
  const folder = await tempFolder()
  const store = createFolderShare(folder)
  return { folder, store, own: join(folder, OWN), device: outboxDevice(store, 'd1') }
}

describe('writeSegment', () => {
  it('numbers what it writes and gives a receipt for what lies there', async () => {
    const { device, own } = await newDevice()
    const first = await device.send('pirmas')
    const second = await device.send('antras')
    expect([first, second]).toMatchObject([
      { state: 'written', bundle: { sequence: 1 } },
      { state: 'written', bundle: { sequence: 2 } },
    ])
    expect(first.state === 'written' && first.receipt).toMatch(/^\p{Ll}+-\d\d-\p{Ll}+$/u)
    const names = await readdir(own)
    expect(names.map((name) => name.slice(0, 9))).toEqual(['00000001-', '00000002-'])
    const decoded = decodeBundle(await readFile(join(own, names[1] ?? '')), KNOWN)
    expect(decoded).toMatchObject({ state: 'ok', contentHash: device.own[1]?.contentHash })
  })

  it('writes nothing to the share when the own table could not take the bundle', async () => {
    const { device, folder } = await newDevice()
    const full = async () => {
      throw new Error('disk full')
    }
    await expect(device.send('x', full)).rejects.toThrow('disk full')
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps in the outbox what a vanished or read-only share did not take, and delivers it later', async () => {
    const { device, folder, own } = await newDevice()
    await device.send('pirmas')
    await rename(folder, `${folder}-x`)
    expect(await device.send('antras')).toEqual({ state: 'not-written', code: 'missing' })
    expect(device.own).toHaveLength(1)
    await rename(`${folder}-x`, folder)
    const refused = await withReadOnlyFolder(own, () => device.send('antras'))
    expect(refused).toEqual({ state: 'not-written', code: 'not-permitted' })
    expect(device.own).toHaveLength(2)
    expect(await readdir(own)).toHaveLength(1)
    expect(await device.heal()).toMatchObject({ state: 'healed', rewritten: [2] })
    expect(await device.send('trečias')).toMatchObject({ state: 'written', bundle: { sequence: 3 } })
    expect(await readdir(own)).toHaveLength(3)
  })

  it('asks to take in own bundles that its database does not know, then goes on after them', async () => {
    const { device, store } = await newDevice()
    for (const text of ['a', 'b', 'c']) await device.send(text)
    const restored = outboxDevice(store, 'd1', device.identity, device.own.slice(0, 1))
    const refused = await restored.send('po atkūrimo')
    expect(refused).toMatchObject({ state: 'share-ahead' })
    const ahead = refused.state === 'share-ahead' ? refused.ahead : []
    expect(ahead.map((found) => found.bundle.meta.sequence)).toEqual([2, 3])
    expect(restored.own).toHaveLength(1)
    restored.own.push(...device.own.slice(1))
    expect(await restored.send('po atkūrimo')).toMatchObject({ state: 'written', bundle: { sequence: 4 } })
  })

  it('notices a cloned computer: the same number with another content', async () => {
    const { device, store } = await newDevice()
    await device.send('a')
    const clone = outboxDevice(store, 'd1', device.identity, [])
    const cloneTable = [...device.own]
    await device.send('čia')
    const away = createFolderShare(await tempFolder())
    const elsewhere = outboxDevice(away, 'd1', device.identity, cloneTable)
    await elsewhere.send('ten')
    clone.own.push(...elsewhere.own)
    expect(await clone.send('toliau')).toMatchObject({ state: 'device-cloned', sequence: 2 })
    expect(await clone.heal('content')).toMatchObject({ state: 'device-cloned', sequence: 2 })
  })

  it('notices another key under its own device id', async () => {
    const { device, own } = await newDevice()
    await device.send('a')
    await writeFile(join(own, '00000009-x.kmd'), sampleBundle(sampleDevice('d1'), 9))
    expect(await device.send('b')).toMatchObject({ state: 'device-cloned', sequence: 9 })
  })

  it('passes over the numbers of files it cannot read', async () => {
    const { device, own } = await newDevice()
    await mkdir(own, { recursive: true })
    await writeFile(join(own, '00000041-ffff.kmd'), 'sugadinta')
    await writeFile(join(own, 'pastabos.txt'), 'ne mūsų')
    expect(await device.send('a')).toMatchObject({ state: 'written', bundle: { sequence: 42 } })
  })

  it('is not confused by copies and by bundles of others in its folder', async () => {
    const { device, own } = await newDevice()
    await device.send('a')
    const [name = ''] = await readdir(own)
    await writeFile(join(own, name.replace('.kmd', ' (1).kmd')), await readFile(join(own, name)))
    await writeFile(join(own, '00000001-other.kmd'), sampleBundle(sampleDevice('d2'), 1))
    expect(await device.send('b')).toMatchObject({ state: 'written', bundle: { sequence: 2 } })
  })

  it('says when a bundle would be larger than any reader takes', async () => {
    const { device, folder } = await newDevice()
    const frames = [{ docId: 'd', chunk: new Uint8Array(5 * 1024 * 1024) }]
    const remember = async () => {
      throw new Error('must not be called')
    }
    expect(await writeSegment(device.context(), { kind: 'snapshot', frames, remember })).toEqual({
      state: 'too-large',
    })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('healOwnFolder', () => {
  it('restores what was removed, cut, zeroed or changed, and touches nothing else', async () => {
    const { device, own } = await newDevice()
    for (const text of ['a', 'b', 'c', 'd', 'e']) await device.send(text)
    const names = await readdir(own)
    const before = await Promise.all(names.map((name) => readFile(join(own, name))))
    await rm(join(own, names[0] ?? ''))
    await truncate(join(own, names[1] ?? ''), 99)
    await writeFile(join(own, 'svetimas.txt'), 'lieka')
    expect(await device.heal()).toMatchObject({ state: 'healed', rewritten: [1, 2] })
    await writeFile(join(own, names[2] ?? ''), new Uint8Array(before[2]?.length ?? 0))
    expect(await device.heal('names')).toMatchObject({ state: 'healed', rewritten: [] })
    expect(await device.heal('content')).toMatchObject({ state: 'healed', rewritten: [3] })
    expect(await device.heal('content')).toMatchObject({ state: 'healed', rewritten: [] })
    expect(await Promise.all(names.map((name) => readFile(join(own, name))))).toEqual(before)
    expect(await readdir(own)).toContain('svetimas.txt')
  })

  it('does not publish an own row that is damaged itself', async () => {
    const { device, own } = await newDevice()
    await device.send('a')
    const [row] = device.own
    if (row !== undefined) device.own[0] = { ...row, bytes: async () => new Uint8Array(row.size) }
    await rm(own, { recursive: true })
    expect(await device.heal()).toEqual({ state: 'not-written', code: 'corrupted' })
  })
})

describe('writeHead', () => {
  it('overwrites the one head and says what was applied', async () => {
    const { device, own } = await newDevice()
    await device.send('a')
    expect(await writeHead(device.context(), { d2: 3 })).toBeNull()
    expect(await writeHead(device.context(), { d2: 7, d3: 1 })).toBeNull()
    const decoded = decodeBundle(await readFile(join(own, 'head.kmd')), KNOWN)
    expect(decoded).toMatchObject({
      state: 'ok',
      bundle: { meta: { kind: 'head', sequence: 1, applied: { d2: 7, d3: 1 } }, frames: [] },
    })
    expect(await device.send('b')).toMatchObject({ state: 'written', bundle: { sequence: 2 } })
  })
})
