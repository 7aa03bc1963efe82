import type { DocumentPaper } from './paper-model.ts'
import { wordSheetPaper } from './word-sheet.ts'

export interface RecoverySheet {
  readonly organisation: string
  readonly role: 'institution' | 'municipality'
  /** The code, its check among the last words. */
  readonly code: readonly string[]
  /** The six words by which others recognise the key; empty where they have none to compare. */
  readonly keyWords: string
  /** `YYYY-MM-DD` */
  readonly date: string
}

const WHAT_IT_OPENS = {
  municipality:
    'Šiais žodžiais atrakinama viskas, ką įstaigos perdavė savivaldybei užantspauduota, ir patvirtinama, kurie savivaldybės kompiuteriai gali tai skaityti.',
  institution: 'Šiais žodžiais atrakinama viskas, ką įstaiga perdavė užantspauduota, ir jos laisvi tekstai.',
} as const

const CARE = [
  'Laikykite lapą užrakintą, ne prie kompiuterio. Nefotografuokite ir nesiųskite el. paštu.',
  'Kas turi šį lapą ir bendrojo aplanko kopiją, gali perskaityti, kas jame užantspauduota.',
  'Jei lapas dingo, skyriuje „Bendrinimas“ atspausdinkite naują: senasis naujų raktų nebeatrakins.',
] as const

const STEPS = [
  'Įdiekite „Komandą“, sukurkite tos pačios įstaigos darbo vietą ir pasirinkite tą patį bendrąjį aplanką.',
  'Skyriuje „Bendrinimas“, dalyje „Šifravimas“, pasirinkite „Įvesti atkūrimo lapą“.',
  'Įrašykite visus žodžius iš eilės. Didžiosios raidės ir ženklai virš raidžių nesvarbu; apsirikus programa pasakys, kuris žodis netinka.',
  'Gaukite dar kartą: kas buvo užrakinta, atsidarys.',
] as const

/** The paper that brings back what was sealed when the computers are gone. */
export const recoverySheetPaper = ({
  organisation,
  role,
  code,
  keyWords,
  date,
}: RecoverySheet): DocumentPaper =>
  wordSheetPaper({
    organisation,
    title: 'ATKŪRIMO LAPAS',
    opens: WHAT_IT_OPENS[role],
    code,
    beside: keyWords === '' ? '' : `Savivaldybės rakto žodžiai, kuriuos palygina žmonės: ${keyWords}.`,
    care: CARE,
    steps: STEPS,
    date,
  })
