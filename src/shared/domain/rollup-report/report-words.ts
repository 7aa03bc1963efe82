import type { Role } from '../../model/event.ts'
import type { Kind } from '../../model/kinds.ts'
import type { Formula, Verdict } from '../rollup/rollup.ts'

/** Verdicts as papers say them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: 'pasiekta',
  'not-met': 'nepasiekta',
  'not-computable': 'neapskaičiuojama',
  partly: 'iš dalies',
  planned: 'suplanuota',
  late: 'vėluota',
  duplicate: 'kartojasi',
  'named-only': 'tik paminėta',
}

export const CADENCE_WORDS = {
  kept: 'laikomasi',
  broken: 'nesilaikoma',
  unverifiable: 'nepatikrinama',
} as const

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  teachers: 'Mokytojai',
  pupils: 'Mokiniai',
  parents: 'Tėvai',
  other: 'Kiti',
  unspecified: 'Nenurodyta',
  mixed: 'Keli kartu',
}

/** What the parts of a figure count. */
export const COUNTS_WORDS: Readonly<Record<Formula['counts'], string>> = {
  institutions: 'įstaigos',
  records: 'įrašai',
  people: 'žmonės',
  groups: 'grupės',
  teams: 'komandos',
  answers: 'atsakymai',
  days: 'dienos',
  told: 'pateikti skaičiai',
}

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  municipality: 'Savivaldybė',
  institution: 'Įstaiga',
  body: 'Komanda',
  register: 'Registras',
  meeting: 'Protokolas',
  'meeting-count': 'Susitikimų skaičius',
  order: 'Įsakymas',
  event: 'Renginys',
  plan: 'Planas',
  level: 'Plano lygmuo',
  activity: 'Veikla',
  indicator: 'Rodiklis',
  evidence: 'Įrodymas',
  observation: 'Pateiktas skaičius',
  population: 'Visuma',
  survey: 'Apklausa',
  'talk-round': 'Pokalbiai',
  'paper-version': 'Dokumentas',
  'register-entry': 'Registro įrašas',
  'minutes-template': 'Protokolo ruošinys',
  phrase: 'Frazė',
  comment: 'Pastaba',
  'reflection-method': 'Refleksijos metodas',
  'folder-programme': 'Aplanko programa',
  'methodical-circle': 'Metodinis būrelis',
  internship: 'Stažuotė',
  adjustment: 'Pakeitimas',
  'narrative-answer': 'Atsakymas',
  'accepted-warning': 'Priimtas įspėjimas',
  'share-rule': 'Priėmimo taisyklė',
  'conflict-decision': 'Sprendimas dėl dviejų reikšmių',
  'finding-decision': 'Sprendimas dėl radinio',
  'school-year': 'Mokslo metai',
}
