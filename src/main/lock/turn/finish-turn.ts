import { entryKind, removeFolder } from '../../storage/folders.ts'
import { lockedFolder, lockingFolder, placeOfData, unlockedFolder } from '../locked-places.ts'
import { removeCutOff } from './cut-off.ts'
import { hasOpenData, removeOpenData } from './open-data.ts'

/**
 * Clears away what a lock or an unlock that was cut off left: half a locked form, one that counts no more, data in the
 * open beside a locked form that was just opened and is whole, and files that were being written.
 */
export async function finishTurn(dataFolder: string): Promise<void> {
  for (const place of [lockingFolder(dataFolder), unlockedFolder(dataFolder)]) {
    if ((await entryKind(place)) === 'folder') await removeFolder(place)
  }
  const isLocked = (await entryKind(lockedFolder(dataFolder))) === 'folder'
  if (isLocked && (await hasOpenData(dataFolder))) await removeOpenData(dataFolder)
  await removeCutOff(placeOfData(dataFolder))
}
