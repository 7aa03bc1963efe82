import { join } from 'node:path'
import { vaultOfFolder } from './unlocked-folders.ts'

/**
 * Everything of a locked data folder lies in one folder of it. Where that is there, it is the truth, and what lies beside it
 * in the open is what was not yet cleared away: so a single rename locks, and another one unlocks.
 */
export const lockedFolder = (dataFolder: string): string => join(dataFolder, 'locked')

/** Where the locked form is made, whole, before it counts. */
export const lockingFolder = (dataFolder: string): string => join(dataFolder, 'locking')

/** What was the locked form and counts no more. */
export const unlockedFolder = (dataFolder: string): string => join(dataFolder, 'unlocked')

/** Two age files: the data key, locked with the passphrase and with the words of the recovery sheet. */
export const KEY_FILES = { passphrase: 'key.age', sheet: 'key-sheet.age' } as const

/** Where a folder that is open here keeps its database, annexes and copies. */
export const placeOfData = (dataFolder: string): string =>
  vaultOfFolder(dataFolder) === null ? dataFolder : lockedFolder(dataFolder)

/** The database's name where it is locked. */
export const LOCKED_DATABASE_FILE = 'komanda.locked'

/** Stands in a locked form while what lies in the open beside it is there by a switch only: the locked form has all of it, whole. */
export const TURN_NOTE = 'turning'
