import type { Institution } from '../../model/institution.ts'
import { editDistance, editLimit } from './edit-distance.ts'
import { COMMON_STEMS, isCommonWord } from './known-words.ts'
import type { WordBook } from './mend-words.ts'
import { mendWords } from './mend-words.ts'
import { roleWordOf } from './role-words.ts'
import { isGenericSchoolWord, isOrganisationNoun, isSchoolNoun, isTerritory } from './school-words.ts'
import { stemTrie } from './stem-trie.ts'
import { stemWord } from './stem-word.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** Institutions are known by their place in the list that was given. */
export type InstitutionNo = number

export interface InstitutionIndex {
  readonly ids: readonly string[]
  /** Institutions whose names or aliases hold a word of this stem. */
  readonly byStem: ReadonlyMap<string, ReadonlySet<InstitutionNo>>
  /** Institutions one of whose names consists of exactly these stems (sorted, joined by blanks). */
  readonly byWholeName: ReadonlyMap<string, ReadonlySet<InstitutionNo>>
  /** Stems that only tell the town or municipality, since several institutions share them: "Kazlų Rūdos". */
  readonly places: ReadonlySet<string>
  /** Pairs of neighbours in names ("vaik lopsel"), for words that are names only in front of another. */
  readonly pairs: ReadonlySet<string>
  /** Pairs with a comma between them in a name. */
  readonly commaPairs: ReadonlySet<string>
  /** Abbreviations made of first letters that no list names; they count in capitals only. */
  readonly initials: ReadonlySet<string>
  readonly book: WordBook
  /** Stems of names that a mistyped word may have meant, nearest only. */
  readonly near: (fold: string) => readonly string[]
}

/** Words of aliases that are no part of a name: "KRKGG KK", "„Saulės“ LL3". */
const PROJECT_WORDS = new Set(['ll', 'kk', 'pilotin', 'ir', 'is'])

interface NameForm {
  readonly no: InstitutionNo
  readonly tokens: readonly Token[]
  /** Canonical names keep all their words; aliases lose words of roles and of the project. */
  readonly canonical: boolean
}

interface Builder {
  readonly byStem: Map<string, Set<InstitutionNo>>
  readonly byWholeName: Map<string, Set<InstitutionNo>>
  readonly pairs: Set<string>
  readonly commaPairs: Set<string>
  readonly initials: Set<string>
}

function addTo(map: Map<string, Set<InstitutionNo>>, key: string, no: InstitutionNo): void {
  const known = map.get(key)
  if (known) known.add(no)
  else map.set(key, new Set([no]))
}

/** Key under which a name is found whatever the order of its words. */
export function wholeNameKey(stems: readonly string[]): string {
  return [...stems].sort().join(' ')
}

function formsOf(institution: Institution, no: InstitutionNo): NameForm[] {
  const canonical = [institution.name, institution.nameGenitive, institution.shortName]
  const aliases = institution.aliases.map((alias) => alias.text)
  return [
    ...canonical.map((text) => ({ no, tokens: tokenize(text), canonical: true })),
    ...aliases.map((text) => ({ no, tokens: tokenize(text), canonical: false })),
  ].filter((form) => form.tokens.length > 0)
}

/** Does the word name the institution, or does it only stand beside its name? */
function isNameWord(token: Token, next: Token | undefined, canonical: boolean): boolean {
  if (token.kind === 'number') return canonical
  if (token.kind !== 'word' || token.fold === '') return false
  if (canonical) return true
  if (PROJECT_WORDS.has(stemWord(token.fold)) || isTerritory(token.fold)) return false
  const describes = next?.kind === 'word' && isGenericSchoolWord(stemWord(next.fold))
  return roleWordOf(token.fold, false) === null || describes
}

function nameTokens(form: NameForm): Token[] {
  const plain = form.tokens.filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'comma')
  return plain.filter(
    (token, at) => token.kind === 'comma' || isNameWord(token, plain[at + 1], form.canonical),
  )
}

function addForm(builder: Builder, form: NameForm): void {
  const tokens = nameTokens(form)
  const stems: string[] = []
  let comma = false
  for (const token of tokens) {
    if (token.kind === 'comma') {
      comma = stems.length > 0
      continue
    }
    const stem = stemWord(token.fold)
    const previous = stems.at(-1)
    if (previous !== undefined) (comma ? builder.commaPairs : builder.pairs).add(`${previous} ${stem}`)
    comma = false
    stems.push(stem)
    addTo(builder.byStem, stem, form.no)
  }
  if (stems.length > 0) addTo(builder.byWholeName, wholeNameKey(stems), form.no)
}

function addInitials(builder: Builder, letters: string, no: InstitutionNo): void {
  const stem = stemWord(letters)
  if (!builder.byStem.has(stem)) builder.initials.add(stem)
  addTo(builder.byStem, stem, no)
}

/** First letters of a canonical name and of its shorter forms: KRPDPM, KRPDP, KRPD; also without the town. */
function addAcronyms(builder: Builder, form: NameForm, places: ReadonlySet<string>): void {
  const words = nameTokens(form).filter(({ kind, fold }) => kind === 'word' && !isTerritory(fold))
  const own = words.slice(words.findIndex((word) => !places.has(stemWord(word.fold))))
  for (const list of [words, own]) {
    const letters = list.map((word) => word.fold.charAt(0)).join('')
    let length = letters.length
    for (; length >= 3; length--) {
      addInitials(builder, letters.slice(0, length), form.no)
      if (!isGenericSchoolWord(stemWord(list[length - 1]?.fold ?? ''))) break
    }
  }
  const kinds = words.filter((word) => isGenericSchoolWord(stemWord(word.fold)))
  if (kinds.length > 1) addInitials(builder, kinds.map((word) => word.fold.charAt(0)).join(''), form.no)
}

/**
 * Stems that two institutions or more share though they are no kind of school, and with which names begin: the town's
 * name. A first name that two schools bear ("Rygiškių Jono", "Jono Totoraičio") is none.
 */
function sharedStems(builder: Builder, forms: readonly NameForm[]): Set<string> {
  const isShared = (stem: string) =>
    (builder.byStem.get(stem)?.size ?? 0) > 1 && !isGenericSchoolWord(stem) && !isCommonWord(stem)
  const leading = new Map<string, Set<InstitutionNo>>()
  for (const { no, tokens } of forms.filter(({ canonical }) => canonical)) {
    for (const token of tokens) {
      const stem = stemWord(token.fold)
      if (token.kind !== 'word' || !isShared(stem)) break
      addTo(leading, stem, no)
    }
  }
  return new Set([...leading].flatMap(([stem, owners]) => (owners.size > 1 ? [stem] : [])))
}

/** Initials of the town: "KR" for "Kazlų Rūdos". */
function addTownInitials(builder: Builder, forms: readonly NameForm[], places: Set<string>): void {
  for (const form of forms.filter(({ canonical }) => canonical)) {
    const words = nameTokens(form).filter(({ kind }) => kind === 'word')
    const end = words.findIndex((word) => !places.has(stemWord(word.fold)))
    if (end < 2) continue
    const initials = words.slice(0, end).map((word) => word.fold.charAt(0)).join('') // prettier-ignore
    addInitials(builder, initials, form.no)
    places.add(stemWord(initials))
  }
}

function wordBookOf(stems: Iterable<string>): WordBook {
  const trie = stemTrie()
  const known = new Set<string>()
  for (const stem of COMMON_STEMS) trie.addStem(stem)
  trie.addWhole('ir')
  for (const stem of stems) {
    known.add(stem)
    if (stem.length >= 3) trie.addStem(stem)
  }
  return { trie, knows: (fold) => known.has(stemWord(fold)) || known.has(fold) || isCommonWord(fold) }
}

/** Mistyped words whose nearest names are kept, so that a long text is not slower for it. */
const MOST_REMEMBERED = 5000

function nearIn(builder: Builder, forms: readonly NameForm[]): (fold: string) => readonly string[] {
  const folds = new Set<string>()
  for (const form of forms)
    for (const token of nameTokens(form)) if (token.kind === 'word') folds.add(token.fold)
  const words = [...folds].filter((fold) => fold.length > 3).map((fold) => ({ fold, stem: stemWord(fold) }))
  const cache = new Map<string, readonly string[]>()
  return (fold) => {
    const cached = cache.get(fold)
    if (cached) return cached
    const near = fold.length < 4 || fold.length > 40 ? [] : nearestStems(fold, words)
    const found = near.filter((stem) => builder.byStem.has(stem))
    if (cache.size > MOST_REMEMBERED) cache.clear()
    cache.set(fold, found)
    return found
  }
}

function nearestStems(fold: string, words: readonly { fold: string; stem: string }[]): string[] {
  const stem = stemWord(fold)
  let best = Number.POSITIVE_INFINITY
  let found = new Set<string>()
  for (const word of words) {
    const byStem = editDistance(stem, word.stem, editLimit(Math.min(stem.length, word.stem.length)))
    const near = byStem <= editLimit(Math.min(stem.length, word.stem.length))
    const whole = fold.length < 5 ? 0 : editLimit(fold.length - 1)
    const byFold = editDistance(fold, word.fold, whole)
    if (!near && byFold > whole) continue
    const distance = Math.min(near ? byStem : byFold, byFold)
    if (distance < best) found = new Set()
    if (distance <= best) found.add(word.stem)
    best = Math.min(best, distance)
  }
  return [...found]
}

const indexes = new WeakMap<readonly Institution[], InstitutionIndex>()

/**
 * Everything by which the institutions of a workspace can be recognised in typed text. Made once for a list,
 * which must not be changed afterwards.
 */
export function institutionIndex(institutions: readonly Institution[]): InstitutionIndex {
  const known = indexes.get(institutions)
  if (known) return known
  const index = newIndex(institutions)
  indexes.set(institutions, index)
  return index
}

function newIndex(institutions: readonly Institution[]): InstitutionIndex {
  const builder: Builder = {
    byStem: new Map(),
    byWholeName: new Map(),
    pairs: new Set(),
    commaPairs: new Set(),
    initials: new Set(),
  }
  const forms = institutions.flatMap(formsOf)
  const canonical = forms.filter((form) => form.canonical)
  for (const form of canonical) addForm(builder, form)
  const firstBook = wordBookOf([...builder.byStem.keys(), ...capitalsIn(forms)])
  const all = forms.map((form) => ({ ...form, tokens: mendWords(form.tokens, firstBook) }))
  for (const form of all.filter((one) => !one.canonical)) addForm(builder, form)
  const places = sharedStems(builder, all)
  addTownInitials(builder, all, places)
  for (const form of canonical) if (hasNoun(form)) addAcronyms(builder, form, places)
  return {
    ids: institutions.map(({ id }) => id),
    byStem: builder.byStem,
    byWholeName: builder.byWholeName,
    places,
    pairs: builder.pairs,
    commaPairs: builder.commaPairs,
    initials: builder.initials,
    book: wordBookOf(builder.byStem.keys()),
    near: nearIn(builder, all),
  }
}

/** Abbreviations in names, by which glued aliases are cut: "KRKGGmokytojų". */
function capitalsIn(forms: readonly NameForm[]): string[] {
  const tokens = forms.flatMap((form) => form.tokens)
  return tokens.filter(({ shape }) => shape === 'upper').map(({ fold }) => stemWord(fold))
}

function hasNoun(form: NameForm): boolean {
  return form.tokens.some(({ fold }) => isSchoolNoun(stemWord(fold)) || isOrganisationNoun(stemWord(fold)))
}
