import { NBSP } from '../lithuanian/no-break-space.ts'

/** A person's name as a pattern that also finds it in other cases, and its initials. */
export interface NamePattern {
  readonly name: string
  /** "V. P.": fits every case, so no grammar is guessed. */
  readonly initials: string
  /** First and last name, initial and last name, last name alone; in any case of singular or plural. */
  readonly whole: RegExp
  /** A first name alone: common words look alike, so a person has to judge. */
  readonly first: RegExp
}

/** Endings of names in the cases, longest first; `i` before them is the soft stem. */
const ENDINGS =
  'i?(?:ajame|osios|ojoje|asis|ysis|usis|ajam|uoju|ojo|ąjį|oji|ajai|ąją|ąja|aus|uje|umi|ams|ais|ame|ėms|ėse|oms|ose|oje|ėje|yje|uose|as|us|ui|ai|au|os|ės|ei|ių|is|ys|o|ą|u|e|a|ė|ę|į|y|ų|i|ių)?'

const ENDING_OF_NOMINATIVE = /(?:iasis|asis|usis|ioji|oji|ius|ias|ia|as|is|ys|us|a|ė|e|i|o|u)$/u

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\-]/gu, String.raw`\$&`)

/** A word in any case: the stem and an ending. Final t and d of a stem soften (Petraitis, Petraičio). */
function inflected(word: string): string {
  const bare = word.replace(ENDING_OF_NOMINATIVE, '')
  const stem = bare.length < 2 ? word : bare
  const hard = escapeRegExp(stem.slice(0, -1))
  const last = stem.at(-1) ?? ''
  const soft = last === 't' ? '(?:t|č)' : last === 'd' ? '(?:d|dž)' : escapeRegExp(last)
  return `${hard}${soft}${ENDINGS}`
}

/** Both parts of a double name, each in any case. */
const anyCase = (word: string): string => word.split('-').map(inflected).join('-')

const SPACE = String.raw`[\s\u00A0]+`
const NOT_IN_WORD = String.raw`(?<![\p{L}\p{M}-])`
const WORD_ENDS = String.raw`(?![\p{L}\p{M}])`

/** `null` for what is not a name of at least two words. */
export function namePattern(typed: string): NamePattern | null {
  const words = typed
    .normalize('NFC')
    .trim()
    .split(/[\s\u00A0]+/u)
  const [first, ...others] = words
  const last = others.at(-1)
  if (first === undefined || last === undefined) return null
  const initials = words.map((word) => `${Array.from(word)[0] ?? ''}.`).join(NBSP)
  const surname = anyCase(last)
  const middle = others.slice(0, -1).map((word) => `(?:${anyCase(word)}${SPACE})?`)
  const given = `(?:${anyCase(first)}|${escapeRegExp(Array.from(first)[0] ?? '')}\\.)`
  return {
    name: words.join(' '),
    initials,
    whole: new RegExp(
      `${NOT_IN_WORD}(?:${given}(?:${SPACE})?${middle.join('')})?${surname}${WORD_ENDS}`,
      'gu',
    ),
    first: new RegExp(`${NOT_IN_WORD}${anyCase(first)}${WORD_ENDS}`, 'u'),
  }
}

const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)?`
const FULL_NAME = new RegExp(`${NOT_IN_WORD}${CAPITALISED}(?:${SPACE}${CAPITALISED}){1,3}${WORD_ENDS}`, 'gu')

/** Names typed into a field for names, which may say more: "Vardenė Pavardenė, direktorė". */
export const namesIn = (typed: string): string[] => typed.normalize('NFC').match(FULL_NAME) ?? []
