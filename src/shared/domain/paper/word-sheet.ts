import { upperCase } from '../lithuanian/upper-case.ts'
import { documentOf, heading, words } from './document-blocks.ts'
import { bold, row, tableOf, textCell } from './document-cells.ts'
import { paperDate } from './paper-date.ts'
import type { DocumentPaper } from './paper-model.ts'
import { orGap } from './paper-text.ts'

/** Words in a row; the last row is what is typed to confirm the sheet. */
export const SHEET_ROW_WORDS = 3

export interface WordSheet {
  readonly organisation: string
  readonly title: string
  /** What the words open. */
  readonly opens: string
  /** The code, its check among the last words. */
  readonly code: readonly string[]
  /** A sentence behind the words; empty for none. */
  readonly beside: string
  readonly care: readonly string[]
  readonly steps: readonly string[]
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** A paper with words that open what is locked, how to keep it, and what to do with it. */
export function wordSheetPaper({
  organisation,
  title,
  opens,
  code,
  beside,
  care,
  steps,
  date,
}: WordSheet): DocumentPaper {
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
    title: [{ field: 'title', text: title }],
    register: [{ field: 'date', text: paperDate(date, 'digits') }],
    date,
    blocks: [
      words(opens),
      tableOf({
        columns,
        rows,
        rowHeightMm: 9,
        note: 'Paskutiniai du žodžiai tikrina, ar kiti įrašyti be klaidos.',
      }),
      ...(beside === '' ? [] : [words(beside, 'plain')]),
      heading('', 'Kaip saugoti', 2),
      numbered(care),
      heading('', 'Kaip atkurti', 2),
      numbered(steps),
    ],
  })
}
