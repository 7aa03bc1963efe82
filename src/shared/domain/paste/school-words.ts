import { stemWord } from './stem-word.ts'

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemWord))

/** What a school is: one of these in a phrase makes it the name of a school. */
const SCHOOL_NOUNS = stems('mokykla gimnazija progimnazija darzelis lopselis licejus')

/** What another organisation is: "Antanavo seniūnija" is not the school of Antanavas. */
const ORGANISATION_NOUNS = stems(
  'seniunija biblioteka centras skyrius tarnyba muziejus ministerija parapija ligonine bendrija draugija ' +
    'universitetas kolegija akademija klubas savivaldybe taryba organizacija imone rumai studija',
)

/** Words that only tell the kind of a school and never which one. */
const KIND_WORDS = stems(
  'pagrindine pradine vidurine specialioji ikimokyklinio priesmokyklinio ugdymo profesine profesinio mokymo ' +
    'jaunimo suaugusiuju vaiku bendrojo lavinimo sanatorine muzikos meno sporto daugiafunkcis menu',
)

/** Words that tell in which municipality a school is, and nothing else. */
const TERRITORY = new Set([
  'sav',
  'savivaldybes',
  'savivaldybe',
  'raj',
  'r',
  'rajono',
  'm',
  'miesto',
  'mst',
  'k',
  'kaimo',
  'mstl',
])

export const isSchoolNoun = (stem: string): boolean => SCHOOL_NOUNS.has(stem)
export const isOrganisationNoun = (stem: string): boolean => ORGANISATION_NOUNS.has(stem)
export const isKindWord = (stem: string): boolean => KIND_WORDS.has(stem)
export const isTerritory = (fold: string): boolean => TERRITORY.has(fold)

/** A word that many schools share. */
export function isGenericSchoolWord(stem: string): boolean {
  return SCHOOL_NOUNS.has(stem) || KIND_WORDS.has(stem) || ORGANISATION_NOUNS.has(stem)
}

export const GENERIC_STEMS: readonly string[] = [...SCHOOL_NOUNS, ...KIND_WORDS, ...ORGANISATION_NOUNS]

/** Abbreviations of generic words that schools use, with or without a stop: "pagr. m-kla", "l.-d.". */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  pagr: 'pagrindine',
  pagrind: 'pagrindine',
  prad: 'pradine',
  vid: 'vidurine',
  spec: 'specialioji',
  gimn: 'gimnazija',
  gim: 'gimnazija',
  progimn: 'progimnazija',
  darz: 'darzelis',
  prog: 'progimnazija',
  lop: 'lopselis',
  lops: 'lopselis',
  lopsel: 'lopselis',
  mokykl: 'mokykla',
  mkla: 'mokykla',
  mla: 'mokykla',
  mkl: 'mokykla',
  prgimn: 'progimnazija',
  gmn: 'gimnazija',
}

/** The stem a generic abbreviation stands for, or null. */
export function shortFormStem(fold: string): string | null {
  const word = Object.hasOwn(SHORT_FORMS, fold) ? SHORT_FORMS[fold] : undefined
  return word === undefined ? null : stemWord(word)
}

/** A word in the locative, where something took place: "mokykloje", "gimnazijoje", "darželyje". */
export function isLocative(fold: string): boolean {
  return /(oje|eje|yje|uje|ose|yse|centre)$/.test(fold)
}
