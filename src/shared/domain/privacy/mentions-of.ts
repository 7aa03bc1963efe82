import type { NamePattern } from '../public-version/name-pattern.ts'

/**
 * Where a text speaks of somebody. `full`: two parts of the name, or an initial and the last name; `surname`, `first`: one
 * part alone, which may be somebody else's or a common word.
 */
export interface Mention {
  /** In UTF-16 units of the text in NFC. */
  readonly start: number
  readonly end: number
  readonly match: string
  readonly how: 'full' | 'surname' | 'first'
}

const startsLarge = (match: string): boolean => /^\p{Lu}/u.test(match)

const isTwoParts = (match: string): boolean => /[\s\u00A0.]/u.test(match)

/** In any letter case, since headings are typed in capitals. */
const anyLetters = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'giu')

function hits(text: string, pattern: RegExp, how: (match: string) => Mention['how']): readonly Mention[] {
  return [...text.matchAll(anyLetters(pattern))].flatMap(({ 0: match, index }): Mention[] =>
    startsLarge(match) ? [{ start: index, end: index + match.length, match, how: how(match) }] : [],
  )
}

const overlaps = (one: Mention, other: Mention): boolean => one.start < other.end && other.start < one.end

/** "Pavardenė Vardenė" and "Pavardenė V." are one mention, as lists of people are typed. */
function joined(text: string, mentions: readonly Mention[], initial: string): readonly Mention[] {
  const found: Mention[] = []
  for (const mention of mentions) {
    const last = found.at(-1)
    const between = last === undefined ? '' : text.slice(last.end, mention.start)
    if (last?.how === 'surname' && mention.how === 'first' && /^,?[\s\u00A0]+$/u.test(between)) {
      const { start } = last
      found[found.length - 1] = {
        start,
        end: mention.end,
        match: text.slice(start, mention.end),
        how: 'full',
      }
    } else found.push(mention)
  }
  return found.map((mention) => {
    const [after = ''] = /^,?[\s\u00A0]+\p{Lu}\./u.exec(text.slice(mention.end)) ?? []
    if (mention.how !== 'surname' || !after.endsWith(`${initial}.`)) return mention
    const end = mention.end + after.length
    return { start: mention.start, end, match: text.slice(mention.start, end), how: 'full' }
  })
}

/** Every mention of a person in a text, in order and without overlaps; names are found in any case. */
export function mentionsOf(person: NamePattern, typed: string): readonly Mention[] {
  const text = typed.normalize('NFC')
  const whole = hits(text, person.whole, (match) => (isTwoParts(match) ? 'full' : 'surname'))
  const first = hits(text, person.first, () => 'first').filter(
    (one) => !whole.some((other) => overlaps(one, other)),
  )
  const inOrder = [...whole, ...first].toSorted((left, right) => left.start - right.start)
  return joined(text, inOrder, person.name.slice(0, 1))
}

/** The text with some of its mentions replaced. The stop of an initial ends the sentence too. */
export function withoutMentions(typed: string, mentions: readonly Mention[], replacement: string): string {
  let text = typed.normalize('NFC')
  for (const { start, end } of mentions.toSorted((left, right) => right.start - left.start)) {
    const after = text.slice(end)
    const isDoubled = replacement.endsWith('.') && /^\.(?!\.)/u.test(after)
    text = text.slice(0, start) + replacement + (isDoubled ? after.slice(1) : after)
  }
  return text
}
