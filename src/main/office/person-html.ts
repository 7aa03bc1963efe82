import { htmlPage } from './html-page.ts'
import { officeAsset } from './office-asset.ts'
import { escapedText } from './plain-text.ts'
import { countCell, SEARCH_FORM, sortableTable, wordsCell } from './sortable-table.ts'

/** What is held about a person, in words. */
export interface PersonPage {
  readonly person: string
  readonly holder: string
  readonly day: string
  readonly now: readonly PersonLine[]
  readonly past: readonly PersonLine[]
  readonly signed: readonly {
    readonly owner: string
    readonly by: string
    readonly changes: number
    readonly from: string
    readonly to: string
  }[]
  /** Where else the name may stand, with how many. */
  readonly places: readonly { readonly words: string; readonly count: number }[]
}

export interface PersonLine {
  readonly owner: string
  readonly record: string
  readonly field: string
  readonly state: string
  readonly text: string
}

const COLUMNS = [
  { name: 'Kieno įrašas' },
  { name: 'Įrašas' },
  { name: 'Laukas' },
  { name: 'Būsena' },
  { name: 'Tekstas' },
]

const lines = (id: string, title: string, all: readonly PersonLine[]): string =>
  all.length === 0
    ? ''
    : sortableTable(
        id,
        title,
        COLUMNS,
        all.map(({ owner, record, field, state, text }) => ({
          cells: [owner, record, field, state, text].map(wordsCell),
        })),
      )

/** The answer to a person who asks what is held about them, as one page. */
export function personHtml({ person, holder, day, now, past, signed, places }: PersonPage): string {
  const title = `Asmens duomenys: ${person}`
  const body = [
    `<header><p class="owner">${escapedText(holder)}</p>`,
    `<h1>${escapedText(title)}</h1>`,
    `<p>${escapedText(day)}. Dabar – ${now.length}, ankstesnėse versijose – ${past.length}.</p>`,
    SEARCH_FORM,
    '</header>',
    '<main>',
    lines('dabar', 'Dabar', now),
    lines('anksciau', 'Ankstesnės versijos', past),
    signed.length === 0
      ? ''
      : sortableTable(
          'autorius',
          'Pakeitimai, pažymėti šiuo vardu',
          [
            { name: 'Kieno įrašai' },
            { name: 'Pasirašyta' },
            { name: 'Nuo' },
            { name: 'Iki' },
            { name: 'Pakeitimų', isNumber: true },
          ],
          signed.map(({ owner, by, from, to, changes }) => ({
            cells: [...[owner, by, from, to].map(wordsCell), countCell(changes)],
          })),
        ),
    places.length === 0
      ? ''
      : sortableTable(
          'kitur',
          'Kitos vietos',
          [{ name: 'Vieta' }, { name: 'Kiek', isNumber: true }],
          places.map(({ words, count }) => ({ cells: [wordsCell(words), countCell(count)] })),
        ),
    '</main>',
  ].join('\n')
  return htmlPage({
    title,
    author: holder,
    style: officeAsset('rollup.css'),
    script: officeAsset('rollup.js'),
    body,
  })
}
