import { execFileSync } from 'node:child_process'
import { open, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readFileBounded } from '#main/storage/read-file-bounded.ts'
import { tempFolder } from './temp-folder.ts'

it('reads up to the limit and not one byte more', async () => {
  const path = join(await tempFolder(), 'a')
  await writeFile(path, 'abcdef')
  const read = await readFileBounded(path, 6)
  expect(read.state === 'read' && Buffer.from(read.bytes).toString()).toBe('abcdef')
  expect(await readFileBounded(path, 5)).toEqual({ state: 'too-large', size: 6 })
})

it('reads through a link only where that is wanted', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'a'), 'abc')
  await symlink(join(folder, 'a'), join(folder, 'link'))
  expect((await readFileBounded(join(folder, 'link'), 9)).state).toBe('read')
  const refused = readFileBounded(join(folder, 'link'), 9, { followLinks: false })
  await expect(refused).rejects.toMatchObject({ code: 'not-permitted' })
})

it('does not hang on a named pipe', async () => {
  const pipe = join(await tempFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  await expect(readFileBounded(pipe, 9)).rejects.toMatchObject({ code: 'not-permitted' })
})

/** Opens as often refused with `EBUSY` as told, as Windows does while a program lets nobody else read. */
function heldFor(times: number) {
  let left = times
  return (path: string, flags: number) =>
    left-- > 0 ? Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' })) : open(path, flags)
}

it('waits out a file that another program holds, and says so where it stays held', async () => {
  const path = join(await tempFolder(), 'a.xlsx')
  await writeFile(path, 'abc')
  const pauses: number[] = []
  const sleep = async (ms: number) => pauses.push(ms)
  expect((await readFileBounded(path, 9, { sleep, open: heldFor(2) })).state).toBe('read')
  expect(pauses).toEqual([50, 100])
  const held = readFileBounded(path, 9, { sleep, open: heldFor(99) })
  await expect(held).rejects.toMatchObject({ name: 'StorageError', code: 'locked' })
})
