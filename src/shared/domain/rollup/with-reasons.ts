import type { MessageParams, Rollup } from './rollup.ts'

/** Puts a message into words of the reader's language. */
export type Translate = (id: string, params: MessageParams) => string

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
