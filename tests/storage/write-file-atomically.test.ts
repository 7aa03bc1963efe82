import { mkdir, readFile, readdir, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileExclusively, writeFileAtomically } from '#main/storage/write-file-atomically.ts'
import { tempFolder } from './temp-folder.ts'
import { withReadOnlyFolder } from './as-ordinary-user.ts'

const OLD = Buffer.from('sena')
const NEW = Buffer.from('nauja '.repeat(50_000))

function failing(times: number, code: string) {
  let left = times
  return async (from: string, to: string) => {
    left -= 1
    if (left >= 0) throw Object.assign(new Error(code), { code })
    await rename(from, to)
  }
}

describe('writeFileAtomically', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'a.bin')
    await writeFileAtomically(path, OLD)
    await writeFileAtomically(path, NEW)
    expect(await readFile(path)).toEqual(NEW)
    expect(await readdir(folder)).toEqual(['a.bin'])
  })

  it('writes an empty file and one with mode 600', async () => {
    const folder = await tempFolder()
    await writeFileAtomically(join(folder, 'empty'), new Uint8Array())
    await writeFileAtomically(join(folder, 'secret'), OLD, { mode: 0o600 })
    expect((await stat(join(folder, 'empty'))).size).toBe(0)
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits out a name held with %s', async (code) => {
    const path = join(await tempFolder(), 'a.bin')
    const pauses: number[] = []
    const sleep = async (ms: number) => pauses.push(ms)
    await writeFileAtomically(path, NEW, { sleep, rename: failing(3, code) })
    expect(await readFile(path)).toEqual(NEW)
    expect(pauses).toEqual([20, 40, 80])
  })

  it('gives up as locked after 1.3 s and keeps the old file', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'a.bin')
    await writeFile(path, OLD)
    let waited = 0
    const sleep = async (ms: number) => (waited += ms)
    const write = writeFileAtomically(path, NEW, { sleep, rename: failing(99, 'EBUSY') })
    await expect(write).rejects.toMatchObject({ name: 'StorageError', code: 'locked' })
    expect(waited).toBe(1300)
    expect(await readFile(path)).toEqual(OLD)
    expect(await readdir(folder)).toEqual(['a.bin'])
  })

  it('does not wait for what waiting cannot cure', async () => {
    const path = join(await tempFolder(), 'a.bin')
    const sleep = async () => {
      throw new Error('must not sleep')
    }
    const write = writeFileAtomically(path, NEW, { sleep, rename: failing(1, 'ENOSPC') })
    await expect(write).rejects.toMatchObject({ code: 'full' })
  })

  it('notices when the medium gives back other bytes', async () => {
    const path = join(await tempFolder(), 'a.bin')
    const corrupting = async (from: string, to: string) => {
      const bytes = await readFile(from)
      bytes[1000] = 0
      await writeFile(from, bytes)
      await rename(from, to)
    }
    await expect(writeFileAtomically(path, NEW, { rename: corrupting })).rejects.toMatchObject({
      code: 'corrupted',
    })
  })

  it('never mixes writes to one path', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'a.bin')
    const versions = Array.from({ length: 20 }, (_, index) => Buffer.alloc(70_000, index))
    await Promise.all(versions.map((bytes) => writeFileAtomically(path, bytes)))
    expect(await readFile(path)).toEqual(versions.at(-1))
    expect(await readdir(folder)).toEqual(['a.bin'])
  })

  it('does not write through a planted link, nor stumble over an old temporary file', async () => {
    const folder = await tempFolder()
    const victim = join(folder, 'victim')
    await writeFile(victim, OLD)
    await symlink(victim, join(folder, 'a.bin.tmp'))
    await symlink(victim, join(folder, 'a.bin'))
    await writeFileAtomically(join(folder, 'a.bin'), NEW)
    expect(await readFile(victim)).toEqual(OLD)
    expect(await readFile(join(folder, 'a.bin'))).toEqual(NEW)
  })

  it('says why a folder refuses', async () => {
    const folder = await tempFolder()
    await expect(writeFileAtomically(join(folder, 'no', 'a'), NEW)).rejects.toMatchObject({ code: 'missing' })
    const path = join(folder, 'ro', 'a')
    await mkdir(join(folder, 'ro'))
    await withReadOnlyFolder(join(folder, 'ro'), async () => {
      await expect(writeFileAtomically(path, NEW)).rejects.toMatchObject({ code: 'not-permitted' })
    })
  })
})

describe('createFileExclusively', () => {
  it('lets exactly one of many win and keeps the winner’s bytes', async () => {
    const path = join(await tempFolder(), 'one.json')
    const wanted = Array.from({ length: 16 }, (_, index) => Buffer.from(`writer ${index}`))
    const results = await Promise.all(wanted.map((bytes) => createFileExclusively(path, bytes)))
    expect(results.filter((result) => result === 'created')).toHaveLength(1)
    expect(await readFile(path)).toEqual(wanted[results.indexOf('created')])
  })
})
