/** What a set phrase announces. */
export type LabelMeaning =
  | 'host'
  | 'total'
  | 'attended'
  | 'planned'
  | 'cancelled'
  | 'of-them'
  | 'absent'
  | 'date'
  | 'about'

export interface LabelPhrase {
  readonly meaning: LabelMeaning
  /** One pattern a folded word, in order. */
  readonly words: readonly RegExp[]
  readonly example: string
  /** It speaks of what is to come. */
  readonly isFuture?: true
}

/** Set phrases, longest first within a meaning; the first that fits wins. */
export const LABEL_PHRASES: readonly LabelPhrase[] = [
  { meaning: 'total', words: [/^is$/, /^viso$/], example: 'iš viso 45' },
  { meaning: 'total', words: [/^(isviso|viso|bendrai|suma)$/], example: 'viso: 45' },
  { meaning: 'total', words: [/^bendras$/, /^\p{L}+$/u, /^skaicius$/], example: 'bendras dalyvių skaičius 45' },
  { meaning: 'total', words: [/^dalyviu$/, /^(skaicius|sk|skc)$/], example: 'dalyvių skaičius – 45' },
  { meaning: 'total', words: [/^bendras$/, /^skaicius$/], example: 'bendras skaičius 45' },
  { meaning: 'of-them', words: [/^is$/, /^(ju|kuriu)$/], example: 'iš jų 5 mokytojai' },
  { meaning: 'of-them', words: [/^tarp$/, /^ju$/], example: 'tarp jų 5 mokytojai' },
  { meaning: 'of-them', words: [/^tame$/, /^tarpe$/], example: 'tame tarpe 5 mokytojai' },
  { meaning: 'of-them', words: [/^t$/, /^y$/], example: 't. y. 5 mokytojai ir 12 mokinių' },
  { meaning: 'absent', words: [/^(nedalyvavo|neatvyko)$/], example: 'nedalyvavo' },
  { meaning: 'attended', words: [/^dalyvav(o|e|usiu|usieji)$/, /^(zmoniu)$/], example: 'dalyvavo žmonių' },
  { meaning: 'attended', words: [/^(dalyvav(o|e|usiu|usieji)|dalyvauja|susirinko|atvyko|atvaziavo|lankesi|viesejo|sveciavosi|prisijunge|uzsiregistravo|registravosi|lydejo|apsilanke|stebejo)$/], example: 'dalyvavo 45' },
  { meaning: 'attended', words: [/^dalyviu$/, /^sarasas$/], example: 'dalyvių sąrašas' },
  { meaning: 'planned', isFuture: true, words: [/^(planuojam|suplanuot|numatom|numatyt)\p{L}*$/u], example: 'planuojama' },
  { meaning: 'cancelled', words: [/^(neivyko|nevyko|atsaukt(as|a|i)|nukelt(as|a|i)|perkelt(as|a|i))$/], example: 'neįvyko' },
  { meaning: 'attended', isFuture: true, words: [/^(dalyvaus|atvyks|susirinks)$/], example: 'dalyvaus 45' },
  { meaning: 'host', isFuture: true, words: [/^(vyks|ivyks)$/], example: 'vyks Antanavo pagrindinėje mokykloje' },
  { meaning: 'host', words: [/^(renginio|susitikimo|seminaro|mokymu)$/, /^vieta$/], example: 'renginio vieta: …' },
  { meaning: 'host', words: [/^(vieta|vyko|ivyko|organizatori(us|ai|e)|rengej(as|ai)|organizavo|surenge|seimininkai)$/], example: 'vieta: …' },
  { meaning: 'date', words: [/^(renginio|susitikimo|seminaro|mokymu)$/, /^data$/], example: 'renginio data: …' },
  { meaning: 'date', words: [/^data$/], example: 'data: …' },
  { meaning: 'about', words: [/^(daugiau|maziau)$/, /^(kaip|nei)$/], example: 'daugiau kaip 20' },
  { meaning: 'about', words: [/^(apie|mazdaug|beveik|virs|apytiksliai|apytiksliu)$/], example: 'apie 20' },
] // prettier-ignore

/** Small words that join and say nothing by themselves. */
const CONJUNCTIONS = new Set(['ir', 'bei', 'su', 'arba'])

const FILLERS = new Set(
  (
    'i nuo iki prie ant del po taip pat o bet buvo yra kartu dar tik sk skaicius eil nr vyresnioji vyresnysis ' +
    'vyresnieji metodininkai metodininke metodininkas ekspertas ekspertai klasiu klases kl dalyku ' +
    'istaiga istaigos istaigu pavadinimas pagalbos svietimo asm vnt ' +
    'kuris kuri kurie kurios kuriame kurioje kuriuose kuriose juos jas jiems joms kuriu'
  ).split(' '),
)

export const isConjunction = (fold: string): boolean => CONJUNCTIONS.has(fold)
export const isFiller = (fold: string): boolean =>
  FILLERS.has(fold) ||
  /^(socialin|pilotin|vis(i|os|u)$|seminar|mokym(ai|u|uose|as|e)$|rengin|konferencij|paskait|susitikim|vykus|organizuot|surengt)/.test(
    fold,
  )

/** Fillers that are abbreviations, with a stop behind. */
export const isShortFiller = (fold: string): boolean => /^(sk|skc|eil|nr|kl|asm|vnt|kt)$/.test(fold)

/** Words behind a number which make it no count of people: "14 val.", "40 proc.", "12 kab.". */
export function isUnitWord(fold: string): boolean {
  return /^(val|valand\p{L}*|min|minu\p{L}*|ak|akad|akademin\p{L}*|proc|procent\p{L}*|eur\p{L}*|euru|d|dien\p{L}*|m|met\p{L}*|men|menes\p{L}*|sav|savait\p{L}*|kab|psl|km|vnt|kart\p{L}*|tema\p{L}*|tem\p{L}*|grup\p{L}*|pamok\p{L}*|seminar\p{L}*|susitikim\p{L}*|rengini\p{L}*|uzsiemim\p{L}*|istaig\p{L}*|mokykl(os|u|oms|ose)|str|punkt\p{L}*)$/u.test(
    fold,
  )
}

/** Words of a class: "5–8 kl. mokiniai" has no count in front. */
export function isClassWord(fold: string): boolean {
  return /^(kl|klas\p{L}+|klase|klasiu|klasiokai)$/u.test(fold)
}

/** The tail of an ordinal: 5-oji, 2-asis, 1-osios, 3-ių. */
export function isOrdinalTail(fold: string): boolean {
  return /^(oji|ojo|osios|oje|asis|aja|ojoje|uju|iu|ies|ieji|aisiais|as|a|ok\p{L}+)$/u.test(fold)
}
