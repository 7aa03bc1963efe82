import type { DocumentPaper } from './paper-model.ts'
import { type WordSheet, wordSheetPaper } from './word-sheet.ts'

const OPENS =
  'Šiais žodžiais atrakinamas kompiuterio „Komandos“ duomenų aplankas, kai slaptafrazė pamiršta. Be slaptafrazės ir be šio lapo duomenų neatvers niekas, net programos autoriai.'

const CARE = [
  'Laikykite lapą užrakintą, ne prie kompiuterio. Nefotografuokite ir nesiųskite el. paštu.',
  'Kas turi šį lapą ir kompiuterį arba duomenų aplanko kopiją, gali perskaityti viską, kas ten įrašyta.',
  'Jei lapas dingo, skyriuje „Atsarginės kopijos“ atspausdinkite naują: senasis šio aplanko nebeatrakins.',
] as const

const STEPS = [
  'Paleiskite „Komandą“. Lange, kuriame prašoma slaptafrazės, pasirinkite „Pamiršau slaptafrazę“.',
  'Įrašykite visus žodžius iš eilės. Didžiosios raidės ir ženklai virš raidžių nesvarbu; apsirikus programa pasakys, kuris žodis netinka.',
  'Atsivėrus duomenims, iš karto sugalvokite naują slaptafrazę.',
] as const

/** The paper that opens a locked data folder when its passphrase is forgotten. */
export const lockSheetPaper = (sheet: Pick<WordSheet, 'organisation' | 'code' | 'date'>): DocumentPaper =>
  wordSheetPaper({
    ...sheet,
    title: 'DUOMENŲ ATKŪRIMO LAPAS',
    opens: OPENS,
    beside: '',
    care: CARE,
    steps: STEPS,
  })
