import { assertNever } from '../../lib/assert-never.ts'
import type { Condition, QueryWord } from './parse-query.ts'
import { dateMark, DECISION_MARK, kindMark, linkMark, OPEN_MARK } from './search-entry.ts'
import { stemLithuanian, stemsWhileTyping } from './stem-lithuanian.ts'

/** Ids of institutions, teams and people that go by a name; asked of the records as they are now. */
export interface NamedThings {
  readonly institutions: (word: QueryWord) => readonly string[]
  readonly bodies: (word: QueryWord) => readonly string[]
  readonly members: (word: QueryWord) => readonly string[]
}

const WORDS = '{head body people decisions}'
const quoted = (term: string): string => `"${term.replaceAll('"', '')}"`
const any = (terms: readonly string[]): string =>
  terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' OR ')})`
const all = (terms: readonly string[]): string =>
  terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' AND ')})`
const marked = (marks: readonly string[]): string => `marks : ${any(marks.map(quoted))}`

/** A part of a word as the index may hold it: as typed, going on, or in another form. */
function partTerms(part: string, isLast: boolean): readonly string[] {
  const stems = isLast ? stemsWhileTyping(part) : [stemLithuanian(part)]
  const isOpenEnded = isLast || (part.length >= 3 && !/\d/u.test(part))
  return [...new Set([`${quoted(part)}${isOpenEnded ? ' *' : ''}`, ...stems.map(quoted)])]
}

/** A number typed with its signs is found as a whole, or as its parts beside each other. */
function wordTerms({ whole, parts, isLast }: QueryWord): readonly string[] {
  if (parts.length === 1) return partTerms(whole, isLast)
  const side = all(parts.map((part, index) => any(partTerms(part, isLast && index === parts.length - 1))))
  return /\d/u.test(whole) ? [`${quoted(whole)}${isLast ? ' *' : ''}`] : [side]
}

const inColumns = (columns: string, words: readonly QueryWord[]): string =>
  `${columns} : ${all(words.map((word) => any(wordTerms(word))))}`

function linked(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [marked(ids.map(linkMark))]
}

function wordExpression(word: QueryWord, named: NamedThings, also: 'open' | 'decision' | null): string {
  const flag = also === null ? [] : [marked([also === 'open' ? OPEN_MARK : DECISION_MARK])]
  const ids = word.parts.length === 1 ? [...named.institutions(word), ...named.bodies(word)] : []
  return any([`${WORDS} : ${any(wordTerms(word))}`, ...linked(ids), ...flag])
}

/** Everything of the words, each by one of its ids or where it stands; `null` where nothing can be found. */
function namedExpression(
  words: readonly QueryWord[],
  idsOf: (word: QueryWord) => readonly string[],
  columns: string | null,
): string | null {
  const each = words.map((word) => {
    const found = [...(columns === null ? [] : [inColumns(columns, [word])]), ...linked(idsOf(word))]
    return found.length === 0 ? null : any(found)
  })
  const known = each.filter((one) => one !== null)
  return known.length === each.length ? all(known) : null
}

function expressionOf(condition: Condition, named: NamedThings): string | null {
  switch (condition.on) {
    case 'word':
      return wordExpression(condition.word, named, condition.also)
    case 'not':
      return inColumns(WORDS, [condition.word])
    case 'phrase':
      return inColumns(WORDS, condition.words)
    case 'kind':
      return condition.kinds.length === 0 ? null : marked(condition.kinds.map(kindMark))
    case 'institution':
      return namedExpression(condition.words, named.institutions, null)
    case 'person':
      return namedExpression(condition.words, named.members, 'people')
    case 'decision':
      return condition.words.length === 0 ? marked([DECISION_MARK]) : inColumns('decisions', condition.words)
    case 'mark':
      return marked([condition.mark])
    case 'date':
      return any([`marks : ${quoted(dateMark(condition.digits))} *`, inColumns(WORDS, condition.words)])
    default:
      return assertNever(condition)
  }
}

/** The conditions as the full-text index takes them; `null` where nothing can fit them. */
export function searchExpression(conditions: readonly Condition[], named: NamedThings): string | null {
  const wanted = conditions.filter(({ on }) => on !== 'not').map((one) => expressionOf(one, named))
  if (wanted.length === 0 || wanted.some((one) => one === null)) return null
  const unwanted = conditions.filter(({ on }) => on === 'not').map((one) => expressionOf(one, named) ?? '')
  const base = all(wanted.filter((one) => one !== null))
  return unwanted.length === 0 ? base : `(${base} NOT ${any(unwanted)})`
}
