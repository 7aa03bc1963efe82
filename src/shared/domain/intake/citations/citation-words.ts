import type { BodyKind } from '../../../model/body.ts'
import type { Token } from '../../paste/token.ts'
import { isTight, tokenAt } from '../../paste/token.ts'

/** What a word of a report announces. */
export type CitationWord =
  | 'minutes'
  | 'order'
  | 'decision'
  | 'meeting'
  | 'gathered'
  | 'plan'
  | 'procedure'
  | 'recommendations'
  | 'schedule'
  | 'survey'
  | 'approved'
  | 'presented'
  | 'prepared'
  | 'founds'
  | 'respondents'
  | 'eldership'

interface Phrase<Meaning> {
  readonly meaning: Meaning
  /** One pattern a folded word, in order; abbreviations may have a stop behind. */
  readonly words: readonly RegExp[]
  readonly example: string
}

/** Documents and what is done with them; the first that fits wins, so longer ones stand first. */
export const CITATION_WORDS: readonly Phrase<CitationWord>[] = [
  { meaning: 'procedure', words: [/^(tvark|rengimo)/, /^(tvark\p{L}*|aprasa?\p{L}*)$/u, /^apras/], example: 'rengimo tvarkos aprašas' },
  { meaning: 'procedure', words: [/^tvark/, /^apras/], example: 'tvarkos aprašas' },
  { meaning: 'minutes', words: [/^(protokol|prot$|minutes$)/], example: 'protokolas' },
  { meaning: 'order', words: [/^(isakym|isak$|isakimu)/], example: 'įsak. Nr. V-1' },
  { meaning: 'decision', words: [/^(sprendim|sprend$)/], example: 'sprendimu' },
  { meaning: 'recommendations', words: [/^rekomendacij/], example: 'rekomendacijos' },
  { meaning: 'schedule', words: [/^(grafik|tvarkarast)/], example: 'grafikas' },
  { meaning: 'survey', words: [/^(apklaus(a|os|oje|ai|u|as|oms|omis)$|anket|klausimyn|anketav|survey|questionnaire)/], example: 'apklausa' },
  { meaning: 'respondents', words: [/^(apklaust|apklausem|respondent)/], example: 'apklausta 35' },
  { meaning: 'founds', words: [/^(sudary(t|m)|ikur(t|em|im)|subur(t|em|im)|sudarem|sudare$|sudet)/], example: 'sudaryta komanda' },
  { meaning: 'approved', words: [/^((pa)?tvirtin(t|o|ta|ti|im)|approved$)/], example: 'patvirtintas' },
  { meaning: 'presented', words: [/^(pristat|presented$)/], example: 'pristatyta' },
  { meaning: 'prepared', words: [/^(pareng|parasy|prepared$)/], example: 'parengtas' },
  { meaning: 'plan', words: [/^(plan(as|o|u|a|e|ai|uose|us|ams|ui)|priemoniu)$/], example: 'veiklos planas' },
  { meaning: 'eldership', words: [/^seniun(o|e|ija|ijos|u|as)$/], example: 'seniūno' },
  { meaning: 'meeting', words: [/^(posed(?!ziav)|susirinkim|susitikim|pasitarim|sueig|pasedi|meeting)/], example: 'posėdis' },
  { meaning: 'meeting', words: [/^mt$/], example: 'MT (mokytojų ar metodinė taryba)' },
  { meaning: 'meeting', words: [/^mok$/, /^taryb/], example: 'mok. taryba (mokytojų ar mokyklos)' },
  { meaning: 'gathered', words: [/^(posedziav|susirink|susitik|rinkomes|rinkosi|renkas|rinksis|tar(e|em)si$|meets?$|met$)/], example: 'rinkomės' },
] // prettier-ignore

/** Bodies by their names; kinds of model.md section 3. */
export const BODY_PHRASES: readonly Phrase<BodyKind>[] = [
  { meaning: 'savivaldybes-kk', words: [/^(savivaldybes|sav)$/, /^(kurybin|kk$)/, /^komand/], example: 'savivaldybės kūrybinė komanda' },
  { meaning: 'savivaldybes-kk', words: [/^(savivaldybes|sav)$/, /^kk$/], example: 'sav. KK' },
  { meaning: 'istaigos-kk', words: [/^(mokyklos|istaigos|gimnazijos|darzelio)$/, /^kurybin/, /^(komand|grup)/], example: 'mokyklos kūrybinė komanda' },
  { meaning: 'istaigos-kk', words: [/^kurybin/, /^komand/], example: 'kūrybinė komanda' },
  { meaning: 'istaigos-kk', words: [/^kk$/], example: 'KK posėdis' },
  { meaning: 'll-metodine-grupe', words: [/^(ll|lyderiu)$/, /^laiko$/, /^metodin/, /^grup/], example: 'Lyderių laiko metodinė grupė' },
  { meaning: 'll-metodine-grupe', words: [/^ll$/, /^(metodin|met$)/, /^grup/], example: 'LL metodinė grupė' },
  { meaning: 'iniciatyvine-grupe', words: [/^iniciatyv/, /^(grup|mokytoj)/], example: 'iniciatyvinė grupė' },
  { meaning: 'mokytoju-taryba', words: [/^(mokytoju|pedagogu|mokytojai)$/, /^(taryb|kolegij|posed)/], example: 'Mokytojų tarybos' },
  { meaning: 'mokyklos-taryba', words: [/^(mokyklos|gimnazijos|istaigos|darzelio|progimnazijos)$/, /^taryb/], example: 'Mokyklos taryba' },
  { meaning: 'mokiniu-taryba', words: [/^mokiniu$/, /^taryb/], example: 'Mokinių taryba' },
  { meaning: 'metodine-taryba', words: [/^(metodin|met$)/, /^taryb/], example: 'Metodinė taryba' },
  { meaning: 'metodinis-burelis', words: [/^(metodin|met$)/, /^burel/], example: 'metodinis būrelis' },
  { meaning: 'metodine-grupe', words: [/^(metodin|met$)/, /^(grup|ratel)/], example: 'metodinės grupės' },
  { meaning: 'vadovu-pasitarimas', words: [/^(istaigu|mokyklu)$/, /^vadov/, /^pasitarim/], example: 'įstaigų vadovų pasitarimas' },
  { meaning: 'vadovu-pasitarimas', words: [/^vadov/, /^(pasitarim|susirinkim)/], example: 'vadovų pasitarime' },
  { meaning: 'seniunaiciu-sueiga', words: [/^seniunaici/, /^sueig/], example: 'seniūnaičių sueiga' },
  { meaning: 'tevu-klubas', words: [/^tevu$/, /^klub/], example: 'tėvų klubas' },
] // prettier-ignore

const behindStop = (tokens: readonly Token[], at: number): number =>
  isTight(tokenAt(tokens, at), 'stop') && tokenAt(tokens, at).text === '.' ? at + 1 : at

/** Index behind the words of a phrase; `null` where they do not stand here. */
export function phraseEnd(tokens: readonly Token[], at: number, words: readonly RegExp[]): number | null {
  let to = at
  for (const [place, pattern] of words.entries()) {
    const token = tokenAt(tokens, to)
    if (token.kind !== 'word' || !pattern.test(token.fold)) return null
    if (place > 0 && token.gap === 'blank') return null
    to++
    if (/^(ll|laiko)$/.test(token.fold) && tokenAt(tokens, to).kind === 'number') to++
    if (token.fold.length <= 5 && place < words.length - 1) to = behindStop(tokens, to)
  }
  return /^(prot|isak|sprend)$/.test(tokenAt(tokens, to - 1).fold) ? behindStop(tokens, to) : to
}

/** Words whose phrases are remembered, so that a long report asks every pattern of each word once only. */
const MOST_REMEMBERED = 20_000
const begun = new WeakMap<readonly Phrase<unknown>[], Map<string, readonly Phrase<unknown>[]>>()

/** The phrases of a table that may begin with a folded word. */
function phrasesFrom<Meaning>(table: readonly Phrase<Meaning>[], fold: string): readonly Phrase<Meaning>[] {
  const kept = begun.get(table) ?? new Map<string, readonly Phrase<unknown>[]>()
  begun.set(table, kept)
  const found = kept.get(fold) as readonly Phrase<Meaning>[] | undefined
  if (found) return found
  if (kept.size >= MOST_REMEMBERED) kept.clear()
  const phrases = table.filter(({ words: [first] }) => first?.test(fold) ?? false)
  kept.set(fold, phrases)
  return phrases
}

/** The meaning of the words at `at`, from one of the tables. */
export function readPhrase<Meaning>(
  tokens: readonly Token[],
  at: number,
  table: readonly Phrase<Meaning>[],
): { readonly meaning: Meaning; readonly to: number } | null {
  const { kind, fold } = tokenAt(tokens, at)
  if (kind !== 'word') return null
  for (const { meaning, words } of phrasesFrom(table, fold)) {
    const to = phraseEnd(tokens, at, words)
    if (to !== null) return { meaning, to }
  }
  return null
}
