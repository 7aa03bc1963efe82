import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'
import { classifyStorageError, type StorageErrorCode } from '../storage/storage-error.ts'

const CODES: Readonly<Record<StorageErrorCode, ErrorCode>> = {
  full: 'storage-full',
  locked: 'storage-locked',
  'read-only': 'storage-read-only',
  'not-permitted': 'storage-read-only',
  corrupted: 'attachment-damaged',
  missing: 'storage-missing',
  unknown: 'storage-failed',
}

/** Work on the folder of files; what the disk refuses comes out as `AppError`, told as everything else is. */
export async function onDisk<Result>(dataFolder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError(CODES[classifyStorageError(error)], 'The folder of annexes failed', {
      details: { folder: dataFolder },
      cause: error,
    })
  }
}
