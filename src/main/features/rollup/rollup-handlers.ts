import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import type { Core } from '../../core/core.ts'
import { requireWorkspace } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { rollupInputFromDb } from '../../core/rollup-input-from-db.ts'

const translate = createTranslate('lt')

export function rollupHandlers(core: Core): Handlers<'rollup'> {
  return {
    'rollup.compute': (asked) => {
      requireWorkspace(core)
      return withReasons(computeRollup(rollupInputFromDb(core, asked)), translate)
    },
  }
}
