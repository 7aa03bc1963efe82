import { chmod, mkdir, readFile, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFolderShare } from '#main/share/folder-share.ts'
import { bundleKey, headKey } from '#main/share/share-key.ts'
import { withinTime } from '#main/share/within-time.ts'
import { withReadOnlyFolder } from '../storage/as-ordinary-user.ts'
import { tempFolder } from '../storage/temp-folder.ts'
import { createMemoryShare } from './memory-share.ts'
import { shareStoreSuite } from './share-store-suite.ts'

shareStoreSuite('a folder', async () => {
  const folder = join(await tempFolder(), 'bendra')
  await mkdir(folder)
  return { connect: () => createFolderShare(folder), vanish: () => rename(folder, `${folder}-atjungta`) }
})

shareStoreSuite('memory', async () => {
  const place = { files: new Map(), reachable: true }
  const vanish = async () => {
    place.reachable = false
  }
  return { connect: () => createMemoryShare(place), vanish }
})

const KEY = bundleKey('ANT', 'd1', { kind: 'segment', sequence: 1, contentHash: '9f3a6c1e2b7d4f80ffff' })
const BYTES = new TextEncoder().encode('turinys')

async function place(folder: string, path: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), BYTES)
}

async function listed(folder: string): Promise<string[]> {
  const listing = await createFolderShare(folder).list('')
  return listing.state === 'listed' ? listing.entries.map((entry) => entry.key) : [listing.code]
}

describe('the folder share', () => {
  it('lays its files out as the design says', async () => {
    const folder = await tempFolder()
    const store = createFolderShare(folder)
    await store.putIfAbsent(KEY, BYTES)
    const snapshot = { kind: 'snapshot', sequence: 120, contentHash: '00112233445566778899' } as const
    await store.putIfAbsent(bundleKey('ANT', 'd1', snapshot), BYTES)
    await store.putOwnHead(headKey('ANT', 'd1'), BYTES)
    expect((await readdir(join(folder, 'komanda/v1/ant/d1'))).sort()).toEqual([
      '00000001-9f3a6c1e2b7d4f80.kmd',
      'head.kmd',
      's0000120-0011223344556677.kmd',
    ])
  })

  it('finds bundles under whatever name sync clients and people gave them', async () => {
    const folder = await tempFolder()
    const expected = [
      'Perdavimas iš Antanavo.kmd',
      'bundle.KMD.sync-conflict-20180115-101010-ABCDEFG',
      'komanda/00000001 (1).kmd',
      'komanda/perkelta/pervardinta be galūnės',
      'komanda/v1/ant/d1/00000001-9F3A (conflicted copy 2018-01-15).KMD',
      'komanda/v1/ant/d1/00000001-9f3a-DESKTOP-1.kmd',
    ]
    const passedOver = [
      'komanda/v1/ant/d1/00000002-ffff.kmd.tmp',
      'komanda/v1/ant/d1/.00000002.kmd.swp',
      'komanda/desktop.ini',
      'komanda/komanda-space.json',
      'kitas/00000003.kmd',
      'ataskaita.docx',
    ]
    for (const path of [...expected, ...passedOver]) await place(folder, path)
    expect(await listed(folder)).toEqual(expected)
    for (const path of expected) {
      expect(await createFolderShare(folder).get(path, 100)).toEqual({
        state: 'found',
        bytes: new Uint8Array(BYTES),
      })
    }
  })

  it('follows no link below the chosen folder, to read or to write', async () => {
    const base = await tempFolder()
    const folder = join(base, 'bendra')
    await place(base, 'svetima/secret.kmd')
    await mkdir(join(folder, 'komanda'), { recursive: true })
    await symlink(join(base, 'svetima'), join(folder, 'komanda', 'v1'))
    await symlink(join(base, 'svetima', 'secret.kmd'), join(folder, 'link.kmd'))
    const store = createFolderShare(folder)
    expect(await listed(folder)).toEqual([])
    for (const key of ['link.kmd', 'komanda/v1/secret.kmd', '../svetima/secret.kmd']) {
      expect(await store.get(key, 100), key).toEqual({ state: 'missing' })
    }
    expect(await store.putIfAbsent(KEY, BYTES)).toEqual({ state: 'failed', code: 'not-permitted' })
    expect(await readdir(join(base, 'svetima'))).toEqual(['secret.kmd'])
  })

  it('may itself be reached by a link', async () => {
    const base = await tempFolder()
    await mkdir(join(base, 'tikra'))
    await symlink(join(base, 'tikra'), join(base, 'nuoroda'))
    expect(await createFolderShare(join(base, 'nuoroda')).putIfAbsent(KEY, BYTES)).toEqual({
      state: 'written',
    })
    expect(await listed(join(base, 'tikra'))).toEqual([KEY])
  })

  it('that takes no writes says so and still reads', async () => {
    const folder = await tempFolder()
    await createFolderShare(folder).putIfAbsent(KEY, BYTES)
    const inside = join(folder, dirname(KEY))
    await withReadOnlyFolder(inside, async () => {
      const store = createFolderShare(folder)
      const other = KEY.replace('00000001', '00000002')
      expect(await store.putIfAbsent(other, BYTES)).toEqual({ state: 'failed', code: 'not-permitted' })
      expect((await store.get(KEY, 100)).state).toBe('found')
    })
    expect(await listed(folder)).toEqual([KEY])
    expect(new Uint8Array(await readFile(join(folder, KEY)))).toEqual(BYTES)
  })

  it('skips one unreadable corner without losing the rest', async () => {
    const folder = await tempFolder()
    await place(folder, KEY)
    const closed = join(folder, 'komanda/v1/kita/x')
    await place(folder, 'komanda/v1/kita/x/00000001.kmd')
    await chmod(closed, 0o000)
    expect(await withReadOnlyFolder(join(folder, 'komanda/v1/kita'), () => listed(folder))).toEqual([KEY])
    await chmod(closed, 0o755)
    expect(await listed(folder)).toHaveLength(2)
  })

  it('does not wait for a read that never ends', async () => {
    const never = new Promise<string>(() => undefined)
    expect(await withinTime(never, 5, 'pending')).toBe('pending')
    expect(await withinTime(Promise.resolve('found'), 5000, 'pending')).toBe('found')
    await expect(withinTime(Promise.reject(new Error('failed')), 5000, 'pending')).rejects.toThrow('failed')
  })
})
