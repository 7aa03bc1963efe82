import { documentOf, heading, words } from './document-blocks.ts'
import { bold, row, tableOf, textCell } from './document-cells.ts'
import { upperCase } from '../lithuanian/upper-case.ts'
import { paperDate } from './paper-date.ts'
import type { DocumentPaper } from './paper-model.ts'
import { orGap } from './paper-text.ts'

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

/** Words in a row; the last row is what is typed to confirm the sheet. */
export const SHEET_ROW_WORDS = 3

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
export function recoverySheetPaper({
  organisation,
  role,
  code,
  keyWords,
  date,
}: RecoverySheet): DocumentPaper {
  const rows = Array.from({ length: Math.ceil(code.length / SHEET_ROW_WORDS) }, (_, index) =>
    row(
      ...code
        .slice(index * SHEET_ROW_WORDS, (index + 1) * SHEET_ROW_WORDS)
        .flatMap((word, place) => [
          textCell('', `${index * SHEET_ROW_WORDS + place + 1}.`),
          bold(textCell('code', word)),
        ]),
    ),
  )
  const columns = Array.from({ length: SHEET_ROW_WORDS }, () => [
    { title: 'Nr.', width: 12, align: 'right' as const },
    { title: 'Žodis', width: 45 },
  ]).flat()
  const numbered = (texts: readonly string[]) => ({
    block: 'list' as const,
    items: texts.map((text, index) => ({ marker: `${index + 1}.`, line: { field: '', text } })),
  })
  return documentOf({
    author: [{ field: '', text: upperCase(orGap(organisation)) }],
    authors: [orGap(organisation)],
    title: [{ field: 'title', text: 'ATKŪRIMO LAPAS' }],
    register: [{ field: 'date', text: paperDate(date, 'digits') }],
    date,
    blocks: [
      words(WHAT_IT_OPENS[role]),
      tableOf({
        columns,
        rows,
        rowHeightMm: 9,
        note: 'Paskutiniai du žodžiai tikrina, ar kiti įrašyti be klaidos.',
      }),
      ...(keyWords === ''
        ? []
        : [words(`Savivaldybės rakto žodžiai, kuriuos palygina žmonės: ${keyWords}.`, 'plain')]),
      heading('', 'Kaip saugoti', 2),
      numbered(CARE),
      heading('', 'Kaip atkurti', 2),
      numbered(STEPS),
    ],
  })
}
