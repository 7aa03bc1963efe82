import { assertNever } from '#shared/lib/assert-never.ts'
import { chartHtml } from './chart-html.ts'
import { chartTable } from '#shared/domain/book/chart-table.ts'
import type {
  PaperCell,
  PaperLine,
  PaperRow,
  PaperSignature,
  PaperTable,
} from '#shared/domain/paper/paper-model.ts'
import type { OfficeBlock, OfficeHead } from './office-document.ts'
import { escapedText } from './plain-text.ts'

const text = ({ text: words }: { readonly text: string }): string => escapedText(words)

const lines = (all: readonly PaperLine[]): string => all.map(text).join('<br>')

const headHtml = ({ stamps, author, title, register }: OfficeHead): string =>
  [
    '<header class="head">',
    ...stamps.map((stamp) => `<p class="stamp">${lines(stamp)}</p>`),
    ...(author.length === 0 ? [] : [`<p class="author">${lines(author)}</p>`]),
    ...(title.length === 0 ? [] : [`<h1>${lines(title)}</h1>`]),
    ...(register.length === 0 ? [] : [`<p class="register">${lines(register)}</p>`]),
    '</header>',
  ].join('\n')

function cellHtml(cell: PaperCell, tag: 'th' | 'td', align: string): string {
  const spans =
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') +
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '')
  const scope = tag === 'th' ? ' scope="col"' : ''
  const classes = [align === 'left' ? '' : align, cell.isBold && tag === 'td' ? 'bold' : ''].filter(Boolean)
  const looks = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`
  return `<${tag}${scope}${spans}${looks}>${lines(cell.lines)}</${tag}>`
}

function rowHtml(row: PaperRow, table: PaperTable): string {
  if (row.row === 'band') {
    return `<tr><th scope="rowgroup" class="band" colspan="${table.columns.length}">${text(row.line)}</th></tr>`
  }
  const cells = row.cells.map((cell) => {
    const isNumber = cell.format !== 'text' && cell.format !== 'date'
    return cellHtml(cell, 'td', isNumber ? 'right' : 'left')
  })
  return `<tr>${cells.join('')}</tr>`
}

/** A table with real heads; wide ones are scrolled on their own. */
export function tableHtml(table: PaperTable): string {
  const head = table.head.map(
    (cells) => `<tr>${cells.map((cell) => cellHtml(cell, 'th', 'left')).join('')}</tr>`,
  )
  return [
    '<div class="wide" tabindex="0" role="region" aria-label="Lentelė"><table>',
    table.caption === null ? '' : `<caption>${text(table.caption)}</caption>`,
    head.length === 0 ? '' : `<thead>${head.join('')}</thead>`,
    `<tbody>${table.rows.map((row) => rowHtml(row, table)).join('\n')}</tbody>`,
    '</table></div>',
    table.note === null ? '' : `<p class="note">${text(table.note)}</p>`,
  ]
    .filter(Boolean)
    .join('\n')
}

const signatureHtml = (signatures: readonly PaperSignature[]): string =>
  [
    '<div class="signatures">',
    ...signatures.map(
      ({ position, name }) => `<p><span>${text(position)}</span><span>${text(name)}</span></p>`,
    ),
    '</div>',
  ].join('\n')

/** A block as markup; every typed word is escaped. */
export function blockHtml(block: OfficeBlock): string {
  switch (block.block) {
    case 'head':
      return headHtml(block)
    case 'heading':
      return `<h${block.level + 1} class="${block.looks}">${text(block.line)}</h${block.level + 1}>`
    case 'run-in':
      return `<h2 class="run-in">${text(block.line)}</h2>`
    case 'sentence':
      return `<p class="body">${block.pieces.map((piece) => (piece.isSpaced ? `<span class="spaced">${text(piece)}</span>` : text(piece))).join('')}</p>`
    case 'paragraph':
      return `<p class="${block.style}">${text(block.line)}</p>`
    case 'list':
      return `<ul>${block.items.map(({ marker, line }) => `<li><span class="marker">${text({ text: marker })}</span> ${text(line)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'chart':
      return `${chartHtml(block)}\n${tableHtml(chartTable(block))}`
    case 'signatures':
      return signatureHtml(block.signatures)
    case 'page-break':
      return '<hr class="page">'
    case 'end-line':
      return '<p class="centred" aria-hidden="true">______________</p>'
    default:
      return assertNever(block, 'block')
  }
}
