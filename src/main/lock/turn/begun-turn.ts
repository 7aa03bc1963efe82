import { join } from 'node:path'
import { entryKind, removeFile } from '../../storage/folders.ts'
import { writeFileAtOnce } from '../../storage/write-file-at-once.ts'
import { lockedFolder, TURN_NOTE } from '../locked-places.ts'
import { removeOpenData } from './open-data.ts'

/** Before anything that the locked form has is put into the open, and before the locked form counts. @throws {StorageError} */
export const noteBegun = (locked: string): void => writeFileAtOnce(join(locked, TURN_NOTE), new Uint8Array(0))

/** Clears the open data away, and the note when nothing of them is left. @throws {StorageError} */
export async function clearBegun(dataFolder: string): Promise<void> {
  await removeOpenData(dataFolder)
  await removeFile(join(lockedFolder(dataFolder), TURN_NOTE))
}

/**
 * Ends a switch that was cut off, without a passphrase. Data in the open that somebody else put beside a locked form are left
 * alone until it was opened and is whole.
 */
export async function finishBegun(dataFolder: string): Promise<void> {
  const note = join(lockedFolder(dataFolder), TURN_NOTE)
  if ((await entryKind(note)) === 'file') await clearBegun(dataFolder)
}
