import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lengthenFile } from '#main/storage/lengthen-file.ts'
import { StorageError } from '#main/storage/storage-error.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

test('a file is made as long as asked with zeros, keeps what is in it and is never made shorter', () => {
  const file = join(temporaryFolder(), 'log')
  writeFileSync(file, 'abc')
  lengthenFile(file, 200_000)
  expect(statSync(file).size).toBe(200_000)
  expect(readFileSync(file).subarray(0, 3).toString()).toBe('abc')
  expect(
    readFileSync(file)
      .subarray(3)
      .every((byte) => byte === 0),
  ).toBe(true)
  lengthenFile(file, 10)
  expect(statSync(file).size).toBe(200_000)
})

test('a file that is not there is told as missing, and none is made', () => {
  const file = join(temporaryFolder(), 'log')
  expect(() => lengthenFile(file, 10)).toThrow(StorageError)
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined()
})
