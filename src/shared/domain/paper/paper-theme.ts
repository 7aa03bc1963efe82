import type { PaperLayout } from './paper-model.ts'

/** How a school likes its papers, where the rules leave a choice (documents.md, section 0 and 1). */
export interface PaperTheme {
  readonly layout: PaperLayout
  /** Minutes: `2018-10-01` or "2018 m. spalio 1 d." (documents.md 1.1, row 3). */
  readonly minutesDate: 'digits' | 'long'
  readonly orderDate: 'digits' | 'long'
  /** Letter-spaced operative word of orders; many acts print it unspaced (documents.md section 2). */
  readonly spacedVerb: boolean
}

export const DEFAULT_PAPER_THEME: PaperTheme = {
  layout: { firstLineIndentMm: 15, lineSpacing: 1 },
  minutesDate: 'digits',
  orderDate: 'long',
  spacedVerb: true,
}
