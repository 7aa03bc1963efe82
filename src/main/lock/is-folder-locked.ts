import { entryKind } from '../storage/folders.ts'
import { lockedFolder } from './locked-places.ts'

/** Whether a data folder is locked on the disk, and not only about to be. */
export const isFolderLocked = async (dataFolder: string): Promise<boolean> =>
  (await entryKind(lockedFolder(dataFolder))) === 'folder'
