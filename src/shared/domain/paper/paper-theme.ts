import type { PaperThemeName } from '../../model/institution.ts'
import type { PaperLayout } from './paper-model.ts'

/** How a school likes its papers, where the rules leave a choice (documents.md, section 0 and 1). */
export interface PaperTheme {
  readonly layout: PaperLayout
  /** Minutes: `2018-10-01` or "2018 m. spalio 1 d." (documents.md 1.1, row 3). */
  readonly minutesDate: 'digits' | 'long'
  readonly orderDate: 'digits' | 'long'
  /** Letter-spaced operative word of orders; many acts print it unspaced (documents.md section 2). */
  readonly spacedVerb: boolean
  /** Letter-spaced "ĮSAKYMAS", as the older sample forms had it (documents.md section 2). */
  readonly spacedTitle: boolean
}

export const DEFAULT_PAPER_THEME: PaperTheme = {
  layout: { firstLineIndentMm: 15, lineSpacing: 1 },
  minutesDate: 'digits',
  orderDate: 'long',
  spacedVerb: true,
  spacedTitle: false,
}

/**
 * `current`: the rules in force since 2020, which give schemes only; `rules-2018`: the sample forms of the
 * wording in force in 2018-2019; `plain`: easy to read, without what only tradition asks for.
 */
const PAPER_THEMES: Readonly<Record<PaperThemeName, PaperTheme>> = {
  current: DEFAULT_PAPER_THEME,
  'rules-2018': {
    ...DEFAULT_PAPER_THEME,
    layout: { firstLineIndentMm: 20, lineSpacing: 1 },
    spacedTitle: true,
  },
  plain: {
    layout: { firstLineIndentMm: 0, lineSpacing: 1.15 },
    minutesDate: 'long',
    orderDate: 'long',
    spacedVerb: false,
    spacedTitle: false,
  },
}

/** The theme that an institution has chosen. */
export const paperThemeOf = ({ paperTheme }: { readonly paperTheme: PaperThemeName }): PaperTheme =>
  PAPER_THEMES[paperTheme]
