import { escapedText } from './plain-text.ts'

export interface SortableColumn {
  readonly name: string
  readonly isNumber?: boolean
}

export interface SortableCell {
  /** Markup; every typed word in it is escaped. */
  readonly html: string
  /** What rows are sorted by, where it is not the words. */
  readonly sortBy?: number | null
}

export const wordsCell = (typed: string | null): SortableCell => ({ html: escapedText(typed ?? '') })

/** No data is a dot that says so to those who listen, never a zero. */
export const countCell = (value: number | null): SortableCell =>
  value === null
    ? { html: '<span aria-label="nėra duomenų">·</span>', sortBy: null }
    : { html: String(value), sortBy: value }

export interface SortableRow {
  readonly cells: readonly SortableCell[]
  readonly anchor?: string
}

/** A table that resources/office/rollup.js sorts and searches; without it, still a table with real heads. */
export function sortableTable(
  id: string,
  caption: string,
  columns: readonly SortableColumn[],
  rows: readonly SortableRow[],
): string {
  if (rows.length === 0) return `<p class="empty">${escapedText(caption)}: įrašų nėra.</p>`
  const head = columns.map(
    ({ name, isNumber }, index) =>
      `<th scope="col" aria-sort="none"${isNumber === true ? ' class="number"' : ''}><button type="button" data-sort="${index}">${escapedText(name)}</button></th>`,
  )
  const body = rows.map(({ cells, anchor }) => {
    const made = cells.map(({ html, sortBy }, index) => {
      const looks = columns[index]?.isNumber === true ? ' class="number"' : ''
      const key = sortBy === undefined ? '' : ` data-key="${sortBy ?? ''}"`
      return `<td${looks}${key}>${html}</td>`
    })
    return `<tr${anchor === undefined ? '' : ` id="${anchor}"`}>${made.join('')}</tr>`
  })
  return [
    `<div class="wide" tabindex="0" role="region" aria-labelledby="${id}">`,
    `<table><caption id="${id}">${escapedText(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></div>`,
  ].join('\n')
}

/** The field of search that the script brings to life. */
export const SEARCH_FORM = [
  '<form class="search" role="search" hidden><label for="paieska">Ieškoti visose lentelėse</label>',
  '<input id="paieska" type="search" autocomplete="off"><span id="rasta" role="status"></span></form>',
].join('\n')
