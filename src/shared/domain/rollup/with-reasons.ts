import type { Translate } from '../../i18n/translate.ts'
import type { IndicatorFigure, Rollup } from './rollup.ts'

/** The same figure with its `reason` written out from its code (`rollup.reason.<code>`). */
export const withReason = (figure: IndicatorFigure, translate: Translate): IndicatorFigure => ({
  ...figure,
  reason: translate(`rollup.reason.${figure.reasonCode}`, figure.reasonParams),
})

/** The same rollup with every `reason` written out. */
export function withReasons(rollup: Rollup, translate: Translate): Rollup {
  return { ...rollup, indicators: rollup.indicators.map((figure) => withReason(figure, translate)) }
}
