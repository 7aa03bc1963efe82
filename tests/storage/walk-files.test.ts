import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { whyNotWritable } from '#main/storage/folders.ts'
import { walkFiles } from '#main/storage/walk-files.ts'
import { withReadOnlyFolder } from './as-ordinary-user.ts'
import { tempFolder } from './temp-folder.ts'

const EVERYTHING = { enter: () => true, take: () => true }

it('lists regular files by relative path and follows no link', async () => {
  const folder = await tempFolder()
  await mkdir(join(folder, 'a', 'b'), { recursive: true })
  await writeFile(join(folder, 'a', 'b', 'c'), 'xyz')
  await writeFile(join(folder, 'top'), '')
  await symlink(folder, join(folder, 'a', 'loop'))
  await symlink(join(folder, 'top'), join(folder, 'a', 'file-link'))
  const files = await walkFiles(folder, EVERYTHING)
  expect(files.map((file) => file.path).sort()).toEqual(['a/b/c', 'top'])
  expect(files.find((file) => file.path === 'a/b/c')?.size).toBe(3)
})

it('tells a missing root from an empty one', async () => {
  const folder = await tempFolder()
  expect(await walkFiles(folder, EVERYTHING)).toEqual([])
  await expect(walkFiles(join(folder, 'none'), EVERYTHING)).rejects.toMatchObject({ code: 'missing' })
})

it('finds out by trying whether a folder takes writes', async () => {
  const folder = await tempFolder()
  expect(await whyNotWritable(folder)).toBeNull()
  expect(await walkFiles(folder, EVERYTHING)).toEqual([])
  expect(await whyNotWritable(join(folder, 'none'))).toBe('missing')
  expect(await withReadOnlyFolder(folder, () => whyNotWritable(folder))).toBe('not-permitted')
})
