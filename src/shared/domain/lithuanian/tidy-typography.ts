import { NBSP } from './no-break-space.ts'

const DOUBLE_QUOTES = new Set(['"', '“', '”', '„', '«', '»'])
const BEFORE_OPENING = /[\s([{–—/-]/u

/** „ and “ by place (documents.md 4.4). A straight quote after a digit with none open is an inch mark. */
function tidyQuotes(text: string): string {
  let open = false
  let previous = ' '
  let tidy = ''
  for (const character of text) {
    let next = character
    if (DOUBLE_QUOTES.has(character)) {
      const isInch = character === '"' && !open && /\d/u.test(previous)
      const opens = BEFORE_OPENING.test(previous) || previous === '„'
      if (!isInch) next = opens ? '„' : '“'
      if (!isInch) open = opens
    }
    tidy += next
    previous = next
  }
  return tidy
}

const UNIT =
  'm\\.|d\\.|val\\.|min\\.|mėn\\.|proc\\.|p\\.|kl\\.|klas\\p{L}+|Eur|€|%|tūkst\\.|mln\\.|mlrd\\.|pav\\.|lap\\p{L}+'
const TIME = '(?:[01]?\\d|2[0-3])[.:][0-5]\\d'

/** Ranges that cannot be mistaken for document numbers, dates or double names (documents.md 4.4). */
const RANGES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.\-–/])((?:19|20)\d{2}) ?- ?((?:19|20)\d{2})(?![\p{L}\p{N}\-–/]|\.\d)/gu,
  new RegExp(`(?<![\\p{L}\\p{N}.\\-–/:])(${TIME}) ?- ?(${TIME})(?![\\p{L}\\p{N}\\-–/:]|\\.\\d)`, 'gu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}.\\-–/]|Nr\\.\\s?)(\\d{1,4}) ?- ?(\\d{1,4})(?=[^\\S\\r\\n]?(?:${UNIT})(?!\\p{L}))`,
    'gu',
  ),
]

function tidyDashes(text: string): string {
  let tidy = text
  for (const range of RANGES) tidy = tidy.replaceAll(range, '$1–$2')
  return tidy.replaceAll(/(?<=^|[^\S\n]|\n)[-—](?=[^\S\n])/gu, '–')
}

/** Where a line must not break (documents.md 4.3): between number and unit, after `Nr.`, in abbreviations. */
const GLUED: readonly RegExp[] = [
  /(?<=(?<!\p{L})Nr\.) (?=[\p{L}\p{N}–])/gu,
  new RegExp(`(?<=\\d) (?=(?:${UNIT})(?!\\p{L}))`, 'gu'),
  /(?<=\d{4}\u00A0m\.) (?=(?:saus|vas|kov|bal|geg|bir|liep|rugp|rugs|spal|lapk|gruod)\p{L}*(?!\p{L}))/gu,
  /(?<=\u00A0m\.\u00A0\p{Ll}+) (?=\d{1,2}\u00A0d\.)/gu,
  /(?<=(?<!\p{L})(?:m|t|a)\.) (?=(?:m|y|t|k)\.)/gu,
  /(?<=(?<![\p{L}\p{N}.])\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu,
  /(?<=(?<![\p{L}\p{N}.,-])\d{1,3}(?:\u00A0\d{3})*) (?=\d{3}(?![\p{L}\p{N}.,-]))/gu,
  / (?=–[^\S\n])/gu,
]

/**
 * Typing made fit for paper: Lithuanian quotes, dashes in ranges and between clauses, no-break spaces,
 * no doubled or trailing spaces. Letters and digits are never added, removed or changed, and tidying
 * tidy text changes nothing.
 */
export function tidyTypography(text: string): string {
  let tidy = tidyDashes(tidyQuotes(text.replaceAll(/ {2,}/gu, ' ')))
  for (const place of GLUED) tidy = tidy.replaceAll(place, NBSP)
  return tidy.replaceAll(/[ \t]+$/gmu, '')
}
