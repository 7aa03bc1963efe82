import { expect, test } from 'vitest'
import { toAppError } from '#main/core/storage-failure.ts'

const failure = (code: string): Error => Object.assign(new Error('disk'), { code })

test('a disk that refuses SQLite is told as the disk, a faulty statement as a fault of ours', () => {
  const told = (code: string) => toAppError(failure(code)).code
  expect(told('SQLITE_IOERR_DELETE')).toBe('storage-failed')
  expect(told('SQLITE_FULL')).toBe('storage-full')
  expect(told('SQLITE_CANTOPEN')).toBe('storage-read-only')
  expect(told('SQLITE_CONSTRAINT_UNIQUE')).toBe('internal')
  expect(told('ERR_INVALID_ARG_TYPE')).toBe('internal')
})
