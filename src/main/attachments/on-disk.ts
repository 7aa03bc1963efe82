import { AppError } from '#shared/contract/app-error.ts'
import { classifyStorageError } from '../storage/storage-error.ts'
import { storageFailure } from '../core/storage-failure.ts'

/** Work on the folder of files; what the disk refuses comes out as `AppError`, told as everything else is. */
export async function onDisk<Result>(dataFolder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw storageFailure(classifyStorageError(error), 'The folder of annexes failed', {
      corrupted: 'attachment-damaged',
      cause: error,
      details: { folder: dataFolder },
    })
  }
}
