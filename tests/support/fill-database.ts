import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import { facetsOf } from '#shared/model/record-facets.ts'
import { type Db, sql } from '#main/db/database.ts'
import { searchRowId } from '#main/db/search-rows.ts'

/** Writes rows as receiving everybody's bundles leaves them, without the history behind them. */
export function fillDatabase(db: Db, owners: ReadonlyMap<string, readonly OwnedRecord[]>): void {
  db.transaction(() => {
    for (const [ownerId, list] of owners) {
      db.run(
        sql.replaceInto('document').values({
          document_id: `${ownerId}|plan|facts`,
          owner_id: ownerId,
          bucket: 'plan',
          audience: 'facts',
          heads: '[]',
          missing: 0,
          read_only: 0,
          changed_at: null,
          changed_by: '',
          changed_hash: '',
        }),
      )
      for (const { kind, record } of list) {
        const { institutionId, title, date, number, state } = facetsOf(kind, record)
        db.run(
          sql.replaceInto('record').values({
            kind,
            id: record.id,
            owner_id: ownerId,
            bucket: 'plan',
            main: 1,
            deleted: 0,
            institution_id: institutionId,
            title,
            date,
            number,
            state,
            search_id: searchRowId(kind, record.id, ownerId),
            json: JSON.stringify(record),
          }),
        )
      }
    }
  })
}
