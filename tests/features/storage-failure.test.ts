import { expect, test } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import type { Core } from '#main/core/core.ts'
import { toAppError } from '#main/core/storage-failure.ts'
import { keepIfRoom } from '#main/features/share/receiving-notes.ts'

const failure = (code: string): Error => Object.assign(new Error('disk'), { code })

test('a disk that refuses SQLite is told as the disk, a faulty statement as a fault of ours', () => {
  const told = (code: string) => toAppError(failure(code)).code
  expect(told('SQLITE_IOERR_DELETE')).toBe('storage-failed')
  expect(told('SQLITE_FULL')).toBe('storage-full')
  expect(told('SQLITE_CANTOPEN')).toBe('storage-read-only')
  expect(told('SQLITE_CONSTRAINT_UNIQUE')).toBe('internal')
  expect(told('ERR_INVALID_ARG_TYPE')).toBe('internal')
})

test.each(['storage-full', 'lock-too-large', 'storage-failed'] as const)(
  'notes that only spare work are left out where there is no room (%s)',
  (code) => {
    const logged: unknown[] = []
    const core = { log: { write: (...line: unknown[]) => void logged.push(line) } } as unknown as Core
    const note = () =>
      keepIfRoom(core, () => {
        throw new AppError(code, 'no')
      })
    if (code === 'storage-failed') expect(note).toThrow(expect.objectContaining({ code }))
    else note()
    expect(logged).toEqual(code === 'storage-failed' ? [] : [['warn', 'share.not-noted', { code }]])
  },
)
