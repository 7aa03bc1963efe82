import { z } from 'zod'
import { type ReadDb, sql } from '../db/database.ts'
import { readSetting } from '../db/settings.ts'

export const SHARE_SETTING = 'share'

/** The shared folder a person chose, and the space that lay in it then. */
export const ShareSetting = z.object({ folder: z.string(), spaceId: z.string() })
export type ShareSetting = z.infer<typeof ShareSetting>

export const chosenShare = (db: ReadDb): ShareSetting | null => readSetting(db, SHARE_SETTING, ShareSetting)

/** Up to which stored chunk the own ones are in segments of a space; 0 where nothing was handed over. */
export function handedOverUpTo(db: ReadDb, spaceId: string): number {
  const row = db.first(
    sql
      .selectFrom('own_segment')
      .select((eb) => eb.fn.max('up_to_position').as('position'))
      .where('space_id', '=', spaceId),
  )
  return Number(row?.position ?? 0)
}

/** Own changes that no segment of the chosen space holds yet. */
export function pendingChanges(db: ReadDb): number {
  const from = handedOverUpTo(db, chosenShare(db)?.spaceId ?? '')
  const row = db.first(
    sql
      .selectFrom('chunk')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('local', '=', 1)
      .where('position', '>', from),
  )
  return Number(row?.n ?? 0)
}

/** When a verified copy last reached the chosen space. */
export function lastSentAt(db: ReadDb): string | null {
  const row = db.first(
    sql
      .selectFrom('own_segment')
      .select((eb) => eb.fn.max('created_at').as('at'))
      .where('space_id', '=', chosenShare(db)?.spaceId ?? '')
      .where('written', '=', 1),
  )
  return row?.at ?? null
}
