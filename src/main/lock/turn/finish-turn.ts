import { entryKind, removeFolder } from '../../storage/folders.ts'
import { lockedFolder, lockingFolder, unlockedFolder } from '../locked-places.ts'
import { hasOpenData, removeOpenData } from './open-data.ts'

/**
 * Clears away what a lock or an unlock that was cut off left: half a locked form, one that counts no more, or data in the
 * open beside a locked form that was just opened and is whole.
 */
export async function finishTurn(dataFolder: string): Promise<void> {
  for (const place of [lockingFolder(dataFolder), unlockedFolder(dataFolder)]) {
    if ((await entryKind(place)) === 'folder') await removeFolder(place)
  }
  const isLocked = (await entryKind(lockedFolder(dataFolder))) === 'folder'
  if (isLocked && (await hasOpenData(dataFolder))) await removeOpenData(dataFolder)
}
