import type { Role } from '../../model/event.ts'

/** What a word says about the people counted; `lecturer` is not an attendance. */
export type RoleMeaning = Exclude<Role, 'mixed'> | 'lecturer' | 'unclear'

export interface RoleWord {
  readonly meaning: RoleMeaning
  /** Folded word, or its abbreviation without the stop. */
  readonly pattern: RegExp
  /** How sure the word tells the role, 0 to 1. */
  readonly confidence: number
  /** Words the pattern reads, for the tests and the reader. */
  readonly examples: readonly string[]
}

/**
 * Words of roles, first match wins. `unspecified` are words for people that tell no role: they must not
 * become teachers. `unclear` is `mok.`, which is pupils in one school and teachers in the next.
 */
export const ROLE_WORDS: readonly RoleWord[] = [
  { meaning: 'lecturer', pattern: /^(lektor|lekt$|pranesej|moderator|moderav)/, confidence: 1, examples: ['lektorė', 'pranešėjai', 'moderatorių'] },
  { meaning: 'unclear', pattern: /^(mok|m)$/, confidence: 0.5, examples: ['mok'] },
  { meaning: 'unclear', pattern: /^(ugd|ugdyt|aukl|auklet)$/, confidence: 0.5, examples: ['ugdyt', 'aukl'] },
  { meaning: 'teachers', pattern: /^(mokyto?|mokytoj(?!av)\p{L}*|mokt|mokytoju)$/u, confidence: 1, examples: ['mokytojai', 'mokytojų', 'mokytojas', 'mokyt', 'mokytoj'] },
  { meaning: 'teachers', pattern: /^(ped|pedag|pedagog(?!ik|in)\p{L}*)$/u, confidence: 1, examples: ['pedagogai', 'ped', 'pedagogių'] },
  { meaning: 'teachers', pattern: /^(aukletoj|ugdytoj|dalykinink)/, confidence: 0.9, examples: ['auklėtojai', 'auklėtoja', 'dalykininkai'] },
  { meaning: 'pupils', pattern: /^(mokin|mokin[iy]\p{L}*|mokine[sm]?|mokiniu|moksl|moksleiv\p{L}*)$/u, confidence: 1, examples: ['mokiniai', 'mokinys', 'mokinių', 'mokin', 'moksleiviai'] },
  { meaning: 'pupils', pattern: /^(vaik|vaikai|vaiku|vaikas|vaikams|vaikais|vaikuc\p{L}+|vaikuciai)$/u, confidence: 0.9, examples: ['vaikai', 'vaikų', 'vaik'] },
  { meaning: 'pupils', pattern: /^(ugdytin|aukletin|gimnazist|pradinuk|abiturient|(pirm|antr|trec|ketvirt|penkt|sest|septint|astunt|devint|desimt|vienuolikt|dvylikt)ok)/, confidence: 0.9, examples: ['ugdytiniai', 'auklėtiniai', 'gimnazistai', 'penktokai'] },
  { meaning: 'parents', pattern: /^(tev|tevai|tevu|tevas|tevams|tevais|tevel\p{L}+|mamos|mama|mamu|mamyt\p{L}+|tet\p{L}s|tec(iu|iai|iams)|globej\p{L}+|rupintoj\p{L}+)$/u, confidence: 1, examples: ['tėvai', 'tėvų', 'tėv', 'tėveliai', 'globėjai', 'mamos'] },
  { meaning: 'other', pattern: /^(svec(?!iav)|svet[ei]s|administracij|adm$|specialist|spec$|vadov|direktor|dir$|pavaduotoj|pavad$|pav$|bibliotekinink|padejej|savanor|student|partner|seniunait|seniun(as|ai|u)$|kiti$|kitu$|tarnautoj)/, confidence: 0.8, examples: ['svečiai', 'svečių', 'administracija', 'specialistai', 'vadovai', 'direktorė', 'dir', 'pav', 'kiti'] },
  { meaning: 'other', pattern: /^(logoped|psicholog(?!in)|tiflopedagog|surdopedagog)/, confidence: 0.7, examples: ['logopedė', 'psichologas'] },
  { meaning: 'unspecified', pattern: /^(dalyv(iai|iu|is|es|e|iams|iais)$|dal$|zmon|asmen(ys|u|imis|ims|is|uo|s)?$|zm$|nari|nar$|atstov(?!av)|darbuotoj|darb$|kolektyv|bendruomen|komand)/, confidence: 0.9, examples: ['dalyviai', 'žmonės', 'asmenų', 'atstovai', 'darbuotojai', 'komanda'] },
] // prettier-ignore

/** Abbreviations that only a stop behind them makes into a role word. */
const NEEDS_STOP = new Set([
  'm',
  'lekt',
  'dal',
  'adm',
  'spec',
  'zm',
  'nar',
  'darb',
  'pavad',
  'pav',
  'dir',
  'ped',
  'ugd',
  'aukl',
])

/** The role word a folded word is, or null. Single letters and the like count only with a stop behind. */
export function roleWordOf(fold: string, stopBehind: boolean): RoleWord | null {
  if (fold.length < 2 || (NEEDS_STOP.has(fold) && !stopBehind)) return null
  return ROLE_WORDS.find(({ pattern }) => pattern.test(fold)) ?? null
}

/** Full forms a mistyped role word is compared with. */
export const ROLE_FORMS: readonly string[] = [
  'mokytojai', 'mokytojas', 'mokytoja', 'mokytoju', 'mokytojos', 'pedagogai', 'pedagogu', 'pedagogas',
  'mokiniai', 'mokiniu', 'mokinys', 'moksleiviai', 'moksleiviu', 'ugdytiniai', 'ugdytiniu', 'aukletojai',
  'aukletoju', 'aukletiniai', 'tevai', 'tevu', 'teveliai', 'teveliu', 'globejai', 'sveciai', 'sveciu',
  'specialistai', 'specialistu', 'dalyviai', 'dalyviu', 'lektorius', 'lektore',
] // prettier-ignore

const SINGULAR =
  /^(mokytoj(as|a)|pedagog(as|e)|mokin(ys|e)|moksleiv(is|e)|vaikas|tevas|mama|ugdytin(is|e)|aukletin(is|e)|aukletoj(as|a)|svecias|direktor(ius|e)|pavaduotoj(as|a)|psicholog(as|e)|logoped(as|e)|specialist(as|e)|bibliotekinink(as|e)|padejej(as|a)|atstov(as|e)|dalyv(is|e)|lektor(ius|e)|moderator(ius|e)|pranesej(as|a))$/

/** One person, in the nominative: "direktorė" without a number may be one director. */
export function isSingularRole(fold: string): boolean {
  return SINGULAR.test(fold)
}

/** A genitive, which may only describe the word behind it: "mokinių tėvai" are parents, "mokinio padėjėjos" no pupils. */
export function isGenitiveRole(fold: string): boolean {
  return /^(mokinio|mokytojo|vaiko)$|(oju|niu|iviu|aiku|ogu|tevu|eliu|eju|eciu|alistu|vadovu|riu|iku|acijos|komandos|bendruomenes|kolektyvo)$/.test(
    fold,
  )
}
