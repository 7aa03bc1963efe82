import { z } from 'zod'
import { currentWorkspace, type Ground } from '../core/core.ts'
import { sql } from '../db/database.ts'
import { readSetting, writeSetting } from '../db/settings.ts'

const LAST_SETTING = 'lastBackupPosition'

/** Up to where something was saved since the last copy that was made by itself; `null` where nothing was, or nothing is. */
export function dueUpTo(ground: Pick<Ground, 'db'>): number | null {
  const newest = ground.db.first(sql.selectFrom('chunk').select((eb) => eb.fn.max('position').as('position')))
  const position = Number(newest?.position ?? 0)
  const isNothing =
    currentWorkspace(ground) === null || readSetting(ground.db, LAST_SETTING, z.number()) === position
  return isNothing ? null : position
}

/** Notes that all up to there is in a copy. */
export const noteCopied = ({ db }: Pick<Ground, 'db'>, position: number): void =>
  writeSetting(db, LAST_SETTING, position)
