import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { type Db, type ReadDb, sql } from '../../db/database.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import { pairingWords } from '../../share/pairing-words.ts'
import { deviceKey } from './share-space.ts'

type Trust = Output<'share.devices'>['devices'][number]['trust']

const ONLY_PAIRED_SETTING = 'shareOnlyPaired'

/** Whether only devices whose words people compared are believed; the default believes the first key seen. */
export const onlyPaired = (db: ReadDb): boolean => readSetting(db, ONLY_PAIRED_SETTING, z.boolean()) ?? false

export const believeOnlyPaired = (db: Db, value: boolean): void =>
  writeSetting(db, ONLY_PAIRED_SETTING, value)

/** Lists a device of which nothing was merged yet, so that it can be paired; what is known of it stays. */
export function noteDevice(db: Db, meta: BundleMeta): void {
  db.run(
    sql
      .insertInto('device')
      .values({
        device_id: meta.deviceId,
        org_id: meta.orgId,
        org_name: meta.orgName,
        role: meta.role,
        label: meta.deviceLabel,
        public_key: meta.publicKey,
        last_sequence: 0,
        last_created_at: '',
        last_received_at: '',
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
}

const asTrust = (text: string): Trust => (text === 'paired' || text === 'revoked' ? text : 'seen')

/** Every device that has written here or waits, with the words that people compare. */
export function listDevices(core: Core): Output<'share.devices'> {
  const { deviceId } = requireWorkspace(core)
  return {
    own: { deviceId, words: pairingWords(deviceKey(core).publicKey) },
    onlyPaired: onlyPaired(core.db),
    devices: core.db
      .all(
        sql
          .selectFrom('device')
          .selectAll()
          .where('device_id', '!=', deviceId)
          .orderBy('role', 'desc')
          .orderBy('org_name')
          .orderBy('device_id'),
      )
      .map((row) => ({
        deviceId: row.device_id,
        orgName: row.org_name,
        role: row.role === 'municipality' ? 'municipality' : 'institution',
        label: row.label,
        words: pairingWords(row.public_key),
        trust: asTrust(row.trust),
        trustedAt: row.trusted_at,
        lastReceivedAt: row.last_received_at || null,
      })),
  }
}

/** What people decided about a device; fails with `not-found`. */
export function trustDevice(core: Core, deviceId: string, trust: Trust): void {
  const known = core.db.first(sql.selectFrom('device').select('device_id').where('device_id', '=', deviceId))
  if (!known) throw new AppError('not-found', `No device ${deviceId}`, { details: { id: deviceId } })
  core.db.run(
    sql
      .updateTable('device')
      .set({ trust, trusted_at: core.clock.now().toISOString() })
      .where('device_id', '=', deviceId),
  )
  core.events.emit({ name: 'share.changed', payload: {} })
}
