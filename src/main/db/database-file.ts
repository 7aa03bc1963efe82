import { join } from 'node:path'
import { LOCKED_DATABASE_FILE, lockedFolder } from '../lock/locked-places.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'

/** The database's name in its data folder. */
export const DATABASE_FILE = 'komanda.db'

/** Where the database of a folder lies; in a folder that is unlocked here, the locked file. */
export const databaseFile = (dataFolder: string): string =>
  vaultOfFolder(dataFolder) === null
    ? join(dataFolder, DATABASE_FILE)
    : join(lockedFolder(dataFolder), LOCKED_DATABASE_FILE)
