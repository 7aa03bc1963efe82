import { z } from 'zod'
import type { Ground } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'

const LOOKS_SETTING = 'windowLooks'
const Looks = z.record(z.string(), z.json())
const MOST_KEYS = 200

/**
 * Looks of windows live with the data: the local server has another address at every start, so the browser
 * would forget them.
 */
export function windowHandlers(core: Pick<Ground, 'db'>): Handlers<'window'> {
  const looks = (): z.infer<typeof Looks> => readSetting(core.db, LOOKS_SETTING, Looks) ?? {}
  return {
    'window.recall': () => ({ values: looks() }),
    'window.remember': ({ key, value }) => {
      const next = { ...looks(), [key]: value }
      if (Object.keys(next).length <= MOST_KEYS) writeSetting(core.db, LOOKS_SETTING, next)
      return {}
    },
  }
}
