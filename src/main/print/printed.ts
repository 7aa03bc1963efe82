/** A text file that a PDF carries (PDF/A-3a); what archives keep carries none. */
export interface PdfAttachment {
  readonly name: string
  readonly content: string
  readonly mimeType: string
  readonly description: string
}

export interface PrintedPdf {
  /** PDF/A-2a, with an attachment PDF/A-3a; the same paper gives the same bytes. */
  readonly bytes: Uint8Array
  readonly pages: number
  /** Signs that the typeface does not have and that print as U+FFFD. */
  readonly replaced: readonly string[]
}

/** One page as a picture: SVG of paths alone, without script, style, fonts, links or text; `null` where it is known. */
export interface PageImage {
  readonly svg: string | null
  /** The same for the same picture: who has it already needs not be sent it again. */
  readonly key: string
  /** Points. */
  readonly width: number
  readonly height: number
  /** The lines that begin on this page, for those who do not see the picture. */
  readonly text: string
}

/** A picture without the words of its page. */
export type DrawnPage = Omit<PageImage, 'text'>

/** Where on the paper a line of a field came to stand: page from 1, points from the page's top. */
export interface AnchorPlace {
  readonly field: string
  readonly page: number
  readonly top: number
  /** Where its last line stands, of a paragraph that may take several. */
  readonly end?: { readonly page: number; readonly top: number }
}

export interface PrintedPages {
  readonly pages: readonly PageImage[]
  /** In reading order; a field of several lines has several places. */
  readonly anchors: readonly AnchorPlace[]
  readonly replaced: readonly string[]
}
