import { existsSync, statSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { type Db, LEFT_SETTING } from '../db/database.ts'
import { readSetting, writeSetting } from '../db/settings.ts'

/** Reading so much takes less than a blink of the start; larger files are read once a day and after an unclean end. */
const ALWAYS_BYTES = 64 * 1024 * 1024
const DAY_SETTING = 'checkedOn'
/** Of the check itself and of the rows, whichever way they were made. */
const OWN_SETTINGS = [DAY_SETTING, LEFT_SETTING, 'projectionVersion']
const Left = z.object({ rows: z.string(), rest: z.string() })

/** What the file said of itself before it was opened. */
export interface Before {
  readonly bytes: number
  /** SQLite removes its log at a clean end. */
  readonly wasCut: boolean
}

export const lookBefore = (file: string): Before => ({
  bytes: existsSync(file) ? statSync(file).size : 0,
  wasCut: hasLog(file),
})

const hasLog = (file: string): boolean => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0

/**
 * Reads the database for damage, if that is due. `rows`: what screens read is not what was left at the last end, and has
 * to be made from the documents again. Fails with `database-damaged` where the file or a document's piece is not whole.
 */
export function checkAtStart(db: Db, { bytes, wasCut }: Before, today: string): 'sound' | 'rows' {
  const isLarge = bytes > ALWAYS_BYTES
  if (isLarge && !wasCut && readSetting(db, DAY_SETTING, z.string()) === today) return 'sound'
  const [damage] = db.findDamage()
  if (damage !== undefined) throw new AppError('database-damaged', damage)
  if (isLarge) writeSetting(db, DAY_SETTING, today)
  // After an end that was cut off the digests are of an earlier state.
  const left = wasCut ? null : readSetting(db, LEFT_SETTING, Left)
  if (left === null) return 'sound'
  const here = db.digests(OWN_SETTINGS)
  if (left.rest !== here.rest) throw new AppError('database-damaged', 'Not what was left at the last end')
  return left.rows === here.rows || db.projectionIsEmpty ? 'sound' : 'rows'
}

/** Before the end: notes what is left, where somebody will look; what an earlier end noted went with the first write. */
export function noteAtEnd(db: Db, file: string, willBeChecked: boolean): void {
  if (!hasLog(file)) return
  if (willBeChecked) writeSetting(db, LEFT_SETTING, db.digests(OWN_SETTINGS))
}
