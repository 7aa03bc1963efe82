import type { Selectable } from 'kysely'
import type { ReceivedBundle } from '#shared/contract/share-contract.ts'
import type { Core } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import type { Database } from '../../db/schema.ts'
import { receiptCode } from '../../share/receipt-code.ts'
import type { OpenShare } from './share-space.ts'

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** So many are told at most, the last that came: nobody reads through a whole country's. */
const MOST_TOLD = 500

/** Bundles that lie on the share and were taken in before: "same as last time". */
export async function sameBundles(core: Core, share: OpenShare): Promise<readonly ReceivedBundle[]> {
  const listing = await share.store.list('')
  if (listing.state === 'unreachable') return []
  const present = new Set(listing.entries.map((entry) => entry.key))
  return core.db
    .all(
      sql
        .selectFrom('received_bundle')
        .selectAll()
        .where('space_id', '=', share.spaceId)
        .where('state', '!=', 'skipped')
        .orderBy('received_at', 'desc')
        .orderBy('sequence', 'desc')
        .limit(MOST_TOLD),
    )
    .filter((row) => present.has(row.file))
    .toSorted(
      (one, other) =>
        byText(one.org_id, other.org_id) ||
        byText(one.device_id, other.device_id) ||
        one.sequence - other.sequence,
    )
    .map((row) => ({
      file: row.file,
      state: 'same',
      changes: { added: 0, changed: 0, removed: 0 },
      records: [],
      reason: '',
      ...senderIn(row),
    }))
}

type ReceivedRow = Pick<
  Selectable<Database['received_bundle']>,
  'org_id' | 'org_name' | 'device_label' | 'device_id' | 'sha256' | 'created_at'
>

const senderIn = (row: ReceivedRow) => ({
  from: row.org_id,
  fromName: row.org_name,
  device: row.device_label || row.device_id,
  receipt: receiptCode(row.sha256),
  createdAt: row.created_at,
})

/** Who sent the bundle of this content that was taken in before. */
export function sameAs(core: Core, contentHash: string): Partial<ReceivedBundle> {
  const found = core.db.first(sql.selectFrom('received_bundle').selectAll().where('sha256', '=', contentHash))
  return found ? senderIn(found) : {}
}
