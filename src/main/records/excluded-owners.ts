import type { ReadDb } from '../db/database.ts'
import { shareRules } from './share-rules.ts'

/** An organisation whose documents stay here and are not shown, with the name it had. */
export interface ExcludedOwner {
  readonly id: string
  readonly name: string
  readonly since: string
}

export const excludedOwners = (db: ReadDb): readonly ExcludedOwner[] =>
  shareRules(db, 'contribution')
    .filter(({ value }) => value === 'left-out')
    .map(({ subject, name, since }) => ({ id: subject, name, since }))

export const isExcluded = (db: ReadDb, ownerId: string): boolean =>
  excludedOwners(db).some(({ id }) => id === ownerId)
