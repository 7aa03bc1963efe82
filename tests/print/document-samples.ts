import {
  documentOf,
  heading,
  prose,
  signature,
  signatures,
  words,
} from '#shared/domain/paper/document-blocks.ts'
import {
  band,
  dateCell,
  numberCell,
  percentCell,
  row,
  tableOf,
  textCell,
} from '#shared/domain/paper/document-cells.ts'
import type { DocumentPaper, PaperBlock } from '#shared/domain/paper/paper-model.ts'

const line = (text: string) => ({ field: 'x', text })

export const documentWith = (
  blocks: readonly PaperBlock[],
  rest: Partial<DocumentPaper> = {},
): DocumentPaper => ({
  ...documentOf({
    author: [line('KALNELIO PAGRINDINĖ MOKYKLA')],
    title: [line('2018–2019 MOKSLO METŲ VEIKLOS PLANAS')],
    register: [line('2018-10-01'), line('Kalnelis')],
    date: '2018-10-01',
    authors: ['Kalnelio pagrindinė mokykla'],
    blocks,
  }),
  ...rest,
})

/** A table of `count` rows with what rows of plans look like; `typed` stands in one cell of every row. */
export function tableWith(count: number, typed = 'Pasiekta'): PaperBlock {
  const rows = Array.from({ length: count }, (_row, index) => [
    ...(index % 15 === 0 ? [band('b', `${index / 15 + 1}. MOKYTOJO LYGMUO`)] : []),
    row(
      numberCell('n', index + 1),
      textCell('t', 'Veikla su ilgu pavadinimu '.repeat(1 + (index % 4))),
      dateCell('d', '2018-10-01'),
      percentCell('p', 38.89),
      textCell('r', typed),
    ),
  ]).flat()
  return tableOf({
    columns: [
      { title: 'Eil. Nr.', width: 12, align: 'center' },
      { title: 'Veikla', width: 70 },
      { title: 'Data', width: 25, align: 'center' },
      { title: 'Dalis', width: 20, align: 'right' },
      { title: 'Rezultatas', width: 30 },
    ],
    rows,
  })
}

export const signed = (): PaperBlock => signatures(signature('s', 'Direktorė', 'Vardenė Pavardenė'))

export const plan = (count: number, rest: Partial<DocumentPaper> = {}): DocumentPaper =>
  documentWith(
    [heading('h', 'I SKYRIUS'), ...prose('p', 'Tikslas svarbus.'), tableWith(count), signed()],
    rest,
  )

/** One of every block, with the same typed text everywhere. */
export const everyBlock = (typed: string): DocumentPaper =>
  documentWith(
    [
      {
        block: 'head',
        stamps: [[line(typed)]],
        author: [line(typed)],
        title: [line(typed)],
        register: [line(typed)],
        shortTitle: typed,
      },
      heading('h', typed),
      heading('h', typed, 2),
      ...(['body', 'plain', 'centred', 'strong', 'note'] as const).map((style) => words(typed, style)),
      { block: 'list', items: [{ marker: typed.slice(0, 3), line: line(typed) }] },
      {
        ...tableOf({
          columns: [
            { title: typed, width: 10 },
            { title: typed, width: 90 },
          ],
          rows: [band('b', typed), row(textCell('a', typed), textCell('b', typed))],
          caption: typed,
          note: typed,
        }),
      },
      {
        block: 'chart',
        chart: 'bars',
        caption: line(typed),
        description: typed,
        series: [typed],
        maximum: 100,
        groups: [{ label: line(typed), values: [{ value: 40, text: '40' }] }],
      },
      {
        block: 'chart',
        chart: 'strip',
        caption: line(typed),
        description: typed,
        marks: ['I'],
        groups: [{ label: line(typed), states: ['part'] }],
      },
      { block: 'page-break', orientation: 'landscape' },
      words(typed),
      { block: 'end-line' },
      signatures(signature('s', typed, typed)),
    ],
    { stamps: [[line(typed)]], hasCover: true, contents: line('TURINYS') },
  )
