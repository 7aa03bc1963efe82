import { execFileSync } from 'node:child_process'
import { symlink, writeFile } from 'node:fs/promises'
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
