import type { Receipt } from '#shared/contract/share-contract.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import { noteDevice, onlyPaired } from './devices.ts'
import { doubtAbout } from './sender-verdict.ts'
import type { OpenShare } from './share-space.ts'

/**
 * What this device has of every other one: all its bundles up to a number, none left out. Bundles that are not
 * for us count as had.
 */
export function appliedNumbers(db: ReadDb, spaceId: string): Readonly<Record<string, number>> {
  const rows = db.all(
    sql
      .selectFrom('received_bundle')
      .select(['device_id', 'sequence'])
      .where('space_id', '=', spaceId)
      .orderBy('device_id')
      .orderBy('sequence'),
  )
  const applied: Record<string, number> = {}
  for (const { device_id: device, sequence } of rows) {
    const known = applied[device] ?? 0
    if (sequence === known + 1) applied[device] = sequence
  }
  return applied
}

function rememberReceipt(core: Core, spaceId: string, meta: BundleMeta): void {
  for (const [of, sequence] of Object.entries(meta.applied ?? {})) {
    const row = { sequence, at: meta.createdAt, org_id: meta.orgId }
    core.db.run(
      sql
        .insertInto('receipt')
        .values({ space_id: spaceId, device_id: meta.deviceId, of_device_id: of, ...row })
        // An old head that comes back takes nothing back.
        .onConflict((conflict) =>
          conflict
            .columns(['space_id', 'device_id', 'of_device_id'])
            .doUpdateSet(row)
            .where('receipt.sequence', '<', sequence),
        ),
    )
  }
}

/** Keeps what other devices say they have, in their heads; heads of unknown keys say nothing. */
export function keepReceipts(core: Core, share: OpenShare, heads: readonly BundleMeta[]): void {
  const { deviceId, workspaceId, role } = requireWorkspace(core)
  const concernsUs = (meta: BundleMeta): boolean =>
    role === 'municipality' || meta.role === 'municipality' || meta.orgId === workspaceId
  const strict = onlyPaired(core.db)
  // One commit for all: of a thousand schools each would wait for the disk, at every look.
  core.db.transaction(() => {
    for (const meta of heads) {
      if (!concernsUs(meta) || meta.deviceId === deviceId || doubtAbout(core.db, meta, strict)) continue
      noteDevice(core.db, meta)
      rememberReceipt(core, share.spaceId, meta)
    }
  })
}

/** Who has told that they have what this device handed over, the municipality first. */
export function listReceipts(core: Core, spaceId: string): Receipt[] {
  const { deviceId } = requireWorkspace(core)
  const last = core.db.first(
    sql
      .selectFrom('own_segment')
      .select((eb) => eb.fn.max('sequence').as('sequence'))
      .where('space_id', '=', spaceId)
      .where('device_id', '=', deviceId)
      .where('audience', '=', 'facts')
      .where('kind', '=', 'segment'),
  )
  return core.db
    .all(
      sql
        .selectFrom('receipt')
        .innerJoin('device', 'device.device_id', 'receipt.device_id')
        .select(['device.org_id', 'org_name', 'role', 'label', 'receipt.device_id', 'sequence', 'at'])
        .where('space_id', '=', spaceId)
        .where('of_device_id', '=', deviceId)
        .orderBy('role', 'desc')
        .orderBy('org_name')
        .orderBy('receipt.device_id'),
    )
    .map((row) => ({
      orgId: row.org_id,
      orgName: row.org_name,
      device: row.label || row.device_id,
      role: row.role === 'municipality' ? 'municipality' : 'institution',
      at: row.at,
      hasAll: row.sequence >= Number(last?.sequence ?? 0),
    }))
}
