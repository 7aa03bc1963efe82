import { editDistance } from '../../paste/edit-distance.ts'
import type { InstitutionIndex } from '../../paste/institution-index.ts'
import { COMMON_STEMS } from '../../paste/known-words.ts'
import type { WordBook } from '../../paste/mend-words.ts'
import { mendWords } from '../../paste/mend-words.ts'
import { stemTrie } from '../../paste/stem-trie.ts'
import { stemWord } from '../../paste/stem-word.ts'
import type { Token } from '../../paste/token.ts'

/** Words of reports that take any ending, by their nominative; words glued together are cut by them. */
const DECLINED = (
  'protokolas isakymas sprendimas rekomendacija grafikas apklausa anketa sudaryta patvirtinta pristatyta parengta ' +
  'aptarta planas posedis susirinkimas susitikimas pasitarimas komanda grupe taryba burelis kurybine metodine ' +
  'darbo veiklos tvarkos aprasas menesis savaite procentas seminaras mokymas renginys direktorius istaiga klase ' +
  'refleksija nariai sudarymas patvirtinimas apklausta atlikta suderinta'
).split(' ')

/** Words that take none. */
const WHOLE = (
  'ne iki nr kk kas per bent kaip ir is del maziau reciau veliau nemaziau nereciau neveliau kaip nei karta viena ' +
  'vienas metus menesi renkasi rinkosi vyksta vyko ivyko vyks ivyks bus buvo dalyvavo dalyvaus organizuos suorganizuos ' +
  'parengtos parengti patvirtinti aptarti'
).split(' ')

/** Words on which the meaning of a clause hangs; a word one letter away from one of them is taken for it. */
const MISTYPED = (
  'maziau reciau veliau nemaziau nereciau neveliau daugiau procentai procentu procentus protokolas protokolo ' +
  'isakymas isakymu isakymo posedis posedyje posedziai tarybos taryboje taryba metodines metodine kurybine ' +
  'kurybines komanda komandos mokytoju pedagogu mokiniu istaigu istaigose menesi savaite patvirtintas patvirtinta ' +
  'apklausta apklausa sprendimu susitikimas susitikimai planas sudaryta parengtas parengtos pristatytas'
).split(' ')

const stemsOf = DECLINED.map(stemWord)
const forms = new Map<string, string[]>()
for (const form of MISTYPED) {
  const letter = form.charAt(0)
  forms.set(letter, [...(forms.get(letter) ?? []), form])
}
const known = new Set([...stemsOf, ...WHOLE, ...MISTYPED])

const SHORTEST_MISTYPED = 6

/** The word of reports one letter away ("mažiu" is "mažiau"), or null; the first letter is never mistyped. */
function meant(fold: string): string | null {
  if (fold.length < SHORTEST_MISTYPED - 1 || known.has(fold)) return null
  const near = (forms.get(fold.charAt(0)) ?? []).filter(
    (form) => form.length >= SHORTEST_MISTYPED && editDistance(fold, form, 1) === 1,
  )
  const [only] = near
  return only !== undefined && new Set(near.map(stemWord)).size === 1 ? only : null
}

/** Words whose answers are remembered, so that a long report is not slower for its many words. */
const MOST_REMEMBERED = 20_000

function remembering<Answer>(answer: (fold: string) => Answer): (fold: string) => Answer {
  const kept = new Map<string, Answer>()
  return (fold) => {
    const known = kept.get(fold)
    if (known !== undefined) return known
    if (kept.size >= MOST_REMEMBERED) kept.clear()
    const found = answer(fold)
    kept.set(fold, found)
    return found
  }
}

const meantBy = remembering(meant)

const books = new WeakMap<WordBook, WordBook>()

/** The words of the schools' names together with those of reports. */
function bookOf({ book, byStem }: InstitutionIndex): WordBook {
  const kept = books.get(book)
  if (kept) return kept
  const trie = stemTrie()
  for (const stem of [...COMMON_STEMS, ...stemsOf]) trie.addStem(stem)
  for (const stem of byStem.keys()) if (stem.length >= 3) trie.addStem(stem)
  for (const word of WHOLE) trie.addWhole(word)
  const isKnown = remembering((fold) => known.has(fold) || known.has(stemWord(fold)) || book.knows(fold))
  const whole = { trie, knows: isKnown }
  books.set(book, whole)
  return whole
}

/**
 * Words glued together cut, words broken in two joined, and words a letter away from one of reports read as that one;
 * text and places stay as typed.
 */
export function mendReportWords(tokens: readonly Token[], index: InstitutionIndex): Token[] {
  const book = bookOf(index)
  return mendWords(tokens, book).map((token) => {
    if (token.kind !== 'word' || token.shape === 'upper' || book.knows(token.fold)) return token
    const fold = meantBy(token.fold)
    return fold === null ? token : { ...token, fold }
  })
}
