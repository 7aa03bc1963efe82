import type { PaperOrientation } from '#shared/domain/paper/paper-model.ts'

/** Twentieths of a point, the unit of Word. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const A4_MM = { width: 210, height: 297 } as const

/** Margins that the rules fix (documents.md 4.1), in millimetres. */
export const MARGINS_MM = { left: 30, right: 10, top: 20, bottom: 20 } as const

/** Half points: documents are written in 12 pt, tables may be smaller. */
export const TEXT_SIZE = 24
export const TABLE_SIZE = 20
export const SMALL_TABLE_SIZE = 18

/** One empty line of single-spaced 12 pt text. */
export const BLANK_LINE = 276

/** Width of the text on a page, in twips. */
export function textWidth(orientation: PaperOrientation): number {
  const page = orientation === 'portrait' ? A4_MM.width : A4_MM.height
  return twips(page - MARGINS_MM.left - MARGINS_MM.right)
}
