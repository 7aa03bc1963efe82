import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE_FILE } from '../../db/database-file.ts'
import { removeFile } from '../../storage/folders.ts'
import { isKept } from '../kept-names.ts'
import { KEY_FILES, LOCKED_DATABASE_FILE, TURN_NOTE } from '../locked-places.ts'
import { witnessFile } from '../witness.ts'

/** How `storage` names a file until it is whole; SQLite puts its own endings behind. */
const CUT_OFF = /\.tmp(?:-\w+)?$/u

export const isCutOff = (name: string): boolean => CUT_OFF.test(name)

/** The name that a file was to have. */
export const bareName = (name: string): string =>
  isCutOff(name) ? name.replace(CUT_OFF, '').replace(/^draft-/u, '') : name

const OURS: readonly string[] = [
  DATABASE_FILE,
  witnessFile(DATABASE_FILE),
  LOCKED_DATABASE_FILE,
  witnessFile(LOCKED_DATABASE_FILE),
  TURN_NOTE,
  ...Object.values(KEY_FILES),
]

/** Removes what a kill in the middle of a write left of a data folder's own files. Only while nothing writes there. */
export async function removeCutOff(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (isCutOff(name) && (OURS.includes(bareName(name)) || isKept(bareName(name)))) {
      await removeFile(join(place, name))
    }
  }
}
