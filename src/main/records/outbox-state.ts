import { z } from 'zod'
import type { Audience } from '#shared/model/shape.ts'
import { type ReadDb, sql } from '../db/database.ts'
import { readSetting } from '../db/settings.ts'

export const SHARE_SETTING = 'share'

/** The shared folder a person chose, and the space that lay in it then. */
export const ShareSetting = z.object({ folder: z.string(), spaceId: z.string() })
export type ShareSetting = z.infer<typeof ShareSetting>

export const chosenShare = (db: ReadDb): ShareSetting | null => readSetting(db, SHARE_SETTING, ShareSetting)

/**
 * Up to which stored chunk the own ones of an audience are in segments of a space; 0 where nothing was
 * handed over. Per audience, because a crash may come between the segment of texts and that of facts.
 */
export function handedOverUpTo(db: ReadDb, spaceId: string, audience: Audience): number {
  const row = db.first(
    sql
      .selectFrom('own_segment')
      .select((eb) => eb.fn.max('up_to_position').as('position'))
      .where('space_id', '=', spaceId)
      .where('audience', '=', audience),
  )
  return Number(row?.position ?? 0)
}

/** Own chunks of an audience that no segment of a space holds yet, in order. */
export function waitingChunks(spaceId: string, audience: Audience, db: ReadDb) {
  return sql
    .selectFrom('chunk')
    .where('local', '=', 1)
    .where('position', '>', handedOverUpTo(db, spaceId, audience))
    .where('document_id', 'like', `%|${audience}`)
}

/** Own changes that no segment of the chosen space holds yet. */
export function pendingChanges(db: ReadDb): number {
  const spaceId = chosenShare(db)?.spaceId ?? ''
  return (['facts', 'text'] as const).reduce((sum, audience) => {
    const row = db.first(
      waitingChunks(spaceId, audience, db).select((eb) => eb.fn.countAll<number>().as('n')),
    )
    return sum + Number(row?.n ?? 0)
  }, 0)
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
