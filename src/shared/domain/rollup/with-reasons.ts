import type { Translate } from '../../i18n/translate.ts'
import type { Rollup } from './rollup.ts'

/** The same rollup with every `reason` written out from its code (`rollup.reason.<code>`). */
export function withReasons(rollup: Rollup, translate: Translate): Rollup {
  return {
    ...rollup,
    indicators: rollup.indicators.map((figure) => ({
      ...figure,
      reason: translate(`rollup.reason.${figure.reasonCode}`, figure.reasonParams),
    })),
  }
}
