/** One ending or beginning of the affix file: what is taken off, what is put on, and when. */
export interface Affix {
  readonly flag: string
  readonly strip: string
  readonly add: string
  readonly fits: (stem: string) => boolean
  readonly crosses: boolean
  /** Flags that the word has then. */
  readonly gives: string
}

export interface Affixes {
  readonly prefixes: readonly Affix[]
  /** By what they put on. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>
}

const orNothing = (letters: string): string => (letters === '0' ? '' : letters)

/** Of three thousand rules a text needs a few dozen. */
function whenNeeded(source: string): (stem: string) => boolean {
  let made: RegExp | null = null
  return (stem) => (made ??= new RegExp(source, 'u')).test(stem)
}

function affixOf(fields: readonly string[], crosses: boolean): Affix {
  const [kind, flag = '', strip = '', added = '', when = ''] = fields
  const [add = '', gives = ''] = added.split('/')
  return {
    flag,
    strip: orNothing(strip),
    add: orNothing(add),
    fits: whenNeeded(kind === 'SFX' ? `(?:${when})$` : `^(?:${when})`),
    crosses,
    gives,
  }
}

/**
 * Reads the affix file of a Hunspell dictionary that has endings and beginnings only, as the Lithuanian one does; rules
 * of other kinds are said aloud rather than passed over.
 */
export function readAffixes(text: string): Affixes {
  const unknown = text.match(/^(?!SET|TRY|REP|MAP|PFX|SFX|#)[A-Z]+/gmu)
  if (unknown !== null) throw new Error(`The affix file has rules of other kinds: ${unknown.join(', ')}`)
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
