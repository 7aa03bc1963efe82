import { join } from 'node:path'
import { ATTACHMENTS_FOLDER } from '../attachments/attachment-store.ts'
import { placeOfData } from '../lock/locked-places.ts'

/** Where copies lie that the program makes by itself: beside the data, never in a share. */
export const backupFolder = (dataFolder: string): string => join(placeOfData(dataFolder), 'backups')

/** Annexes of all copies in the folder, each once, named by its hash. */
export const sharedFiles = (folder: string): string => join(folder, 'files')

/** Annexes in use, by their hash, beside the database. */
export const annexFolder = (dataFolder: string): string => join(placeOfData(dataFolder), ATTACHMENTS_FOLDER)
