import type { ArchiveEntry } from '#shared/domain/archive-index/archive-entry.ts'
import type { PaperMetadata } from '#shared/domain/paper/paper-model.ts'
import { htmlPage } from './html-page.ts'
import { officeAsset } from './office-asset.ts'
import { escapedText } from './plain-text.ts'
import { countCell, SEARCH_FORM, sortableTable, wordsCell } from './sortable-table.ts'

/** A way to a file beside this page; names are made of letters only, but the browser is told safely anyway. */
function fileLink(path: string): string {
  const address = path.split('/').map(encodeURIComponent).join('/')
  return `<a href="${escapedText(address)}">${escapedText(path)}</a>`
}

const facts = ({ kind, date, number, institution, title }: ArchiveEntry) =>
  [kind, date, number, institution, title].map(wordsCell)

const COLUMNS = [
  { name: 'Rūšis' },
  { name: 'Data' },
  { name: 'Nr.' },
  { name: 'Įstaiga' },
  { name: 'Pavadinimas' },
]

/** The index of an archive as a page beside its files. */
export function archiveHtml(metadata: PaperMetadata, entries: readonly ArchiveEntry[]): string {
  const here = entries.filter(({ reason }) => reason === null)
  const left = entries.filter(({ reason }) => reason !== null)
  const body = [
    `<header><p class="owner">${escapedText(metadata.authors.join(', '))}</p>`,
    `<h1>${escapedText(metadata.title)}</h1>`,
    `<p>Dokumentų – ${here.length}${left.length === 0 ? '' : `, neįtraukta – ${left.length}`}.</p>`,
    SEARCH_FORM,
    '</header>',
    '<main>',
    sortableTable(
      'dokumentai',
      'Dokumentai',
      [...COLUMNS, { name: 'Lapų', isNumber: true }, { name: 'Failas' }],
      here.map((one) => ({
        cells: [...facts(one), countCell(one.pages), { html: one.files.map(fileLink).join('<br>') }],
      })),
    ),
    left.length === 0
      ? ''
      : sortableTable(
          'neitraukta',
          'Neįtraukta',
          [...COLUMNS, { name: 'Kodėl' }],
          left.map((one) => ({ cells: [...facts(one), wordsCell(one.reason)] })),
        ),
    '</main>',
  ].join('\n')
  return htmlPage({
    title: metadata.title,
    author: metadata.authors.join(', '),
    style: officeAsset('rollup.css'),
    script: officeAsset('rollup.js'),
    body,
  })
}
