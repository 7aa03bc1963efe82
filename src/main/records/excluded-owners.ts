import { z } from 'zod'
import type { ReadDb } from '../db/database.ts'
import { readSetting } from '../db/settings.ts'

export const EXCLUDED_SETTING = 'excludedContributions'

/** Organisations whose documents stay here and are not shown, with the names they had. */
export const ExcludedOwners = z.array(z.object({ id: z.string(), name: z.string(), since: z.string() }))
export type ExcludedOwners = z.infer<typeof ExcludedOwners>

export const excludedOwners = (db: ReadDb): ExcludedOwners =>
  readSetting(db, EXCLUDED_SETTING, ExcludedOwners) ?? []

export const isExcluded = (db: ReadDb, ownerId: string): boolean =>
  excludedOwners(db).some(({ id }) => id === ownerId)
