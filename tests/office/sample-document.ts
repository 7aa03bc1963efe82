import { percentCell, row, tableOf, textCell } from '#shared/domain/paper/document-cells.ts'
import type { DocumentPaper, PaperBlock, PaperLine } from '#shared/domain/paper/paper-model.ts'

export const line = (text: string): PaperLine => ({ field: 'x', text })

/** A document of the given blocks, upright unless told. */
export function documentOf(
  blocks: readonly PaperBlock[],
  orientation: DocumentPaper['orientation'] = 'portrait',
): DocumentPaper {
  return {
    kind: 'document',
    metadata: { title: 'Veiklos planas', authors: ['Kalnelio pagrindinė mokykla'], date: '2018-10-01' },
    layout: { firstLineIndentMm: 15, lineSpacing: 1 },
    notice: null,
    stamps: [[line('PATVIRTINTA'), line('direktoriaus 2018 m. spalio 1 d. įsakymu Nr. V-1')]],
    author: [line('KALNELIO PAGRINDINĖ MOKYKLA')],
    title: [line('VEIKLOS PLANAS')],
    register: [],
    shortTitle: null,
    orientation,
    hasCover: false,
    contents: null,
    blocks,
  }
}

/** A table of `count` rows with a typed cell, a percent and a day. */
export function tableBlock(count: number, typed = 'Veikla'): PaperBlock {
  return tableOf({
    caption: '1 lentelė',
    columns: [
      { title: 'Eil. Nr.', width: 1 },
      { title: 'Veikla', width: 4 },
      { title: 'Dalis', width: 2, align: 'right' },
    ],
    rows: Array.from({ length: count }, (_row, index) =>
      row(
        textCell('n', String(index + 1)),
        textCell('t', typed),
        percentCell('p', index === 0 ? null : 38.89),
      ),
    ),
  })
}
