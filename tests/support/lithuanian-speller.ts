import dictionary from 'dictionary-lt'

/** One ending or beginning of the affix file: what is taken off, what is put on, and when. */
interface Affix {
  readonly flag: string
  readonly strip: string
  readonly add: string
  readonly when: RegExp
  readonly crosses: boolean
  /** Flags that the word has then. */
  readonly gives: string
}

interface Affixes {
  readonly prefixes: readonly Affix[]
  /** By what they put on. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>
}

const orNothing = (letters: string): string => (letters === '0' ? '' : letters)

function affixOf(fields: readonly string[], crosses: boolean): Affix {
  const [kind, flag = '', strip = '', added = '', when = ''] = fields
  const [add = '', gives = ''] = added.split('/')
  const pattern = kind === 'SFX' ? `(?:${when})$` : `^(?:${when})`
  return {
    flag,
    strip: orNothing(strip),
    add: orNothing(add),
    when: new RegExp(pattern, 'u'),
    crosses,
    gives,
  }
}

function readAffixes(text: string): Affixes {
  const crossing = new Set<string>()
  const prefixes: Affix[] = []
  const suffixes = new Map<string, Affix[]>()
  for (const line of text.split('\n')) {
    const fields = line.trim().split(/\s+/u)
    const [kind, flag = '', crosses] = fields
    if (kind !== 'PFX' && kind !== 'SFX') continue
    // Four fields are the head of a group: its name and whether it goes together with groups of the other kind.
    if (fields.length === 4) {
      if (crosses === 'Y') crossing.add(kind + flag)
      continue
    }
    const affix = affixOf(fields, crossing.has(kind + flag))
    if (kind === 'PFX') prefixes.push(affix)
    else suffixes.set(affix.add, [...(suffixes.get(affix.add) ?? []), affix])
  }
  return { prefixes, suffixes }
}

/** Flags of each stem; a stem that stands twice has those of both lines. */
function readStems(text: string): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, readonly string[]>()
  for (const line of text.split('\n').slice(1)) {
    const [stem = '', flags = ''] = (line.trim().split(/\s/u)[0] ?? '').split('/')
    if (stem !== '') stems.set(stem, [...(stems.get(stem) ?? []), flags])
  }
  return stems
}

/**
 * Knows the words that the Hunspell dictionary of Lithuanian knows. It reads the two kinds of rules which that dictionary
 * has, endings and beginnings; anything else in a later one is said aloud rather than passed over.
 */
export function lithuanianSpeller(): (word: string) => boolean {
  const [aff, dic] = [dictionary.aff, dictionary.dic].map((bytes) => new TextDecoder().decode(bytes))
  const unknown = (aff ?? '').match(/^(?!SET|TRY|REP|MAP|PFX|SFX|#)[A-Z]+/gmu)
  if (unknown !== null) throw new Error(`The affix file has rules of other kinds: ${unknown.join(', ')}`)
  const { prefixes, suffixes } = readAffixes(aff ?? '')
  const stems = readStems(dic ?? '')
  const longest = Math.max(...[...suffixes.keys()].map(({ length }) => length))

  const inList = (word: string, flags: string): boolean =>
    (stems.get(word) ?? []).some((has) => flags.split('').every((flag) => has.includes(flag)))

  /** Whether the word can stand, with these flags; `depth` more endings may be taken off it. */
  const stands = (word: string, flags: string, beginning: string, depth: number): boolean => {
    if (inList(word, flags + beginning)) return true
    for (let length = 0; depth > 0 && length <= Math.min(longest, word.length); length += 1) {
      for (const affix of suffixes.get(word.slice(word.length - length)) ?? []) {
        const stem = word.slice(0, word.length - length) + affix.strip
        const fits = flags.split('').every((flag) => affix.gives.includes(flag))
        if (!fits || (beginning !== '' && !affix.crosses) || !affix.when.test(stem)) continue
        if (stands(stem, affix.flag, beginning, depth - 1)) return true
      }
    }
    return false
  }
  const isKnown = (word: string): boolean =>
    stands(word, '', '', 2) ||
    prefixes.some(({ add, strip, flag, when }) => {
      const stem = strip + word.slice(add.length)
      return word.startsWith(add) && when.test(stem) && stands(stem, '', flag, 2)
    })
  return (word) => {
    const small = word.toLowerCase()
    const capital = small.slice(0, 1).toUpperCase() + small.slice(1)
    return isKnown(word) || isKnown(small) || isKnown(capital)
  }
}
