import { sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'

/** What a document's row says of its last change, and whether a newer program wrote it. */
export const documentNote = prepared<{ id: string }>()((slot) =>
  sql
    .selectFrom('document')
    .select(['read_only', 'changed_at as at', 'changed_by as by'])
    .where('document_id', '=', slot('id')),
)
