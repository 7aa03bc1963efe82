import { tidyTypography } from '../lithuanian/tidy-typography.ts'
import type { FieldPath, PaperLine } from './paper-model.ts'

/** Where something is missing the paper shows it: a blank to be filled in by hand. */
export const GAP = '________'

/** Typed text on one line, tidied; line breaks inside become spaces. */
export function oneLine(text: string): string {
  return tidyTypography(text.replaceAll(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/gu, ' ')).trim()
}

/** Typed text, or a visible gap. */
export function orGap(text: string): string {
  return oneLine(text) || GAP
}

/** Long text as paragraphs, tidied; empty lines separate and do not print. */
export function paragraphs(text: string): string[] {
  return text
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/u)
    .map((paragraph) => tidyTypography(paragraph).trim())
    .filter((paragraph) => paragraph !== '')
}

/** Ends a sentence with a full stop unless it ends already or is a gap. */
export function sentence(text: string): string {
  return /(?:[.!?…:;]["“]?|_)$/u.test(text) ? text : `${text}.`
}

/** Takes the closing full stop, comma, colon or semicolon off, for text that goes on; "m. m." keeps its own. */
export function unfinished(text: string): string {
  return text.replace(/(?<!(?:^|[\s\u00A0(])\p{L}{1,4})\.$|[,:;]$/u, '')
}

/** Paragraphs of long text as lines of one field. */
export function proseLines(field: FieldPath, text: string): PaperLine[] {
  return paragraphs(text).map((paragraph) => ({ field, text: paragraph }))
}
