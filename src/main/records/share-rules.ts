import type { RecordOf } from '#shared/model/kinds.ts'
import { type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { ownOrganisation } from './own-organisation.ts'

export type ShareRule = RecordOf<'share-rule'>

const rulesOf = prepared<{ ownerId: string }>()((slot) =>
  sql
    .selectFrom('record')
    .select('json')
    .where('kind', '=', 'share-rule')
    .where('owner_id', '=', slot('ownerId'))
    .where('deleted', '=', 0)
    .orderBy('id'),
)

/**
 * How this organisation receives, as any of its computers decided last: whose contribution is left out, whether only
 * paired computers are believed, which computers are paired or revoked.
 */
export function shareRules(db: ReadDb, about: ShareRule['about']): readonly ShareRule[] {
  const ownerId = ownOrganisation(db)
  if (ownerId === null) return []
  return db
    .keptWhileSame(rulesOf({ ownerId }))
    .map(({ json }) => JSON.parse(json) as ShareRule)
    .filter((rule) => rule.about === about)
}
