import type { Translate } from '../../i18n/translate.ts'
import type { StepLabel } from './step.ts'

/** The label in words: "pašalinti dalyvį". */
export const tellStep = ({ message, what, count }: StepLabel, translate: Translate): string =>
  translate(message, { count, what: what === null ? '' : translate(what) })
