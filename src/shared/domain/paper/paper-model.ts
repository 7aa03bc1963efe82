/**
 * What a paper says, ready to be laid out: plain data, all words final, no markup. A template decides
 * only where things stand. Each line knows the field it came from, so that a preview can follow the caret.
 */

/**
 * Where a line came from: names of fields and ids of rows joined by `/`, beginning at the record's own
 * fields: `place`, `agenda/ROW-ID/title`, `agenda/ROW-ID/decisions/ROW-ID/text`. Fields of other records
 * begin with their kind: `institution/name`, `body/nameGenitive`.
 */
export type FieldPath = string

/** One paragraph or one centred line. Several in a row may come from one field (long text). */
export interface PaperLine {
  readonly field: FieldPath
  readonly text: string
}

/** Invisible facts of the file: what archives and screen readers read. */
export interface PaperMetadata {
  readonly title: string
  readonly authors: readonly string[]
  /**
   * `YYYY-MM-DD` from the record, never the clock, so that the same record gives the same bytes. A date
   * known in part is its first day; archival PDF must have one, so no date at all is 1970-01-01.
   */
  readonly date: string
}

export interface PaperSignature {
  readonly position: PaperLine
  readonly name: PaperLine
}

/** Measures a school may choose, within documents.md section 4.1. */
export interface PaperLayout {
  readonly firstLineIndentMm: number
  /** 1 is single spacing. */
  readonly lineSpacing: number
  /** Letters and spaces smaller than 1, so that a paper fits on fewer pages; 1 where left out. */
  readonly scale?: number
  /** The paper is set smaller, within reason, until it takes no more pages than these. */
  readonly fitPages?: number
}

interface PaperBase {
  readonly metadata: PaperMetadata
  readonly layout: PaperLayout
  /** Shown above everything, e.g. that the paper is annulled. */
  readonly notice: PaperLine | null
  readonly author: readonly PaperLine[]
  readonly title: readonly PaperLine[]
  /** Date and number, place, edition: centred lines under the title. */
  readonly register: readonly PaperLine[]
}

/** One question of the agenda as the minutes retell it; empty parts are empty lists. */
export interface MinutesItem {
  /** "1. SVARSTYTA. Dėl …." */
  readonly heading: PaperLine
  readonly considered: readonly PaperLine[]
  /** "KALBĖJO:" or `null` where nobody is recorded. */
  readonly speakersHeading: PaperLine | null
  readonly speakers: readonly PaperLine[]
  readonly votes: PaperLine | null
  /** "NUTARTA:"; `null` where the question was put off. */
  readonly decidedHeading: PaperLine | null
  /** "1.1. …."; of a question that was put off the sentence that says so. Never empty. */
  readonly decisions: readonly PaperLine[]
}

/** Minutes (documents.md section 1). */
export interface MinutesPaper extends PaperBase {
  readonly kind: 'minutes'
  /** When and where it was held, who chaired, who was present. */
  readonly facts: readonly PaperLine[]
  readonly agendaHeading: PaperLine
  readonly agenda: readonly PaperLine[]
  readonly items: readonly MinutesItem[]
  readonly annexes: readonly PaperLine[]
  readonly signatures: readonly PaperSignature[]
}

/** The sentence that orders: the words before, the verb (letter-spaced by tracking), the words after. */
export interface OperativeSentence {
  readonly before: PaperLine
  readonly verb: PaperLine
  readonly after: PaperLine
}

/** A line of a point; `opening` has the same words apart where the point begins with a verb of its own. */
export interface OrderPointLine extends PaperLine {
  readonly opening?: { readonly before: string; readonly verb: string; readonly after: string }
}

/** A director's order or a council's decision (documents.md section 2). */
export interface OrderPaper extends PaperBase {
  readonly kind: 'order'
  readonly heading: PaperLine
  readonly preamble: readonly PaperLine[]
  readonly operative: OperativeSentence | null
  readonly spacedVerb: boolean
  readonly spacedTitle: boolean
  readonly points: readonly OrderPointLine[]
  readonly annexes: readonly PaperLine[]
  readonly signatures: readonly PaperSignature[]
}

/** `percent` values are percents (38.89 prints as "38,89 %"); the value of a `date` is its ISO text. */
export type CellFormat = 'text' | 'integer' | 'decimal' | 'percent' | 'date'

/** A cell of a table: what is printed, and the value behind it where there is one. */
export interface PaperCell {
  /** Paragraphs of the cell; none is an empty cell. */
  readonly lines: readonly PaperLine[]
  /** What a spreadsheet calculates with: a number, or a whole or partial date for `date`; `null` for words. */
  readonly value: number | string | null
  readonly format: CellFormat
  readonly isBold: boolean
  /** Cells that a span covers are left out of their rows, as in HTML. */
  readonly colSpan: number
  readonly rowSpan: number
}

export interface PaperColumn {
  /** Share of the table's width: widths of a table add up to whatever they add up to. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** A row of cells, or a band: one line across the whole table that begins a group of rows. */
export type PaperRow =
  | { readonly row: 'cells'; readonly cells: readonly PaperCell[] }
  | { readonly row: 'band'; readonly level: 1 | 2 | 3; readonly line: PaperLine }

export interface PaperTable {
  readonly block: 'table'
  readonly caption: PaperLine | null
  readonly columns: readonly PaperColumn[]
  /** Rows of header cells, repeated at the top of every page. */
  readonly head: readonly (readonly PaperCell[])[]
  readonly rows: readonly PaperRow[]
  /** A line under the table: what its numbers mean, or that there are no rows. */
  readonly note: PaperLine | null
  /** 10 pt or 9 pt: tables may be smaller than the text (documents.md 4.1). */
  readonly size: 'normal' | 'small'
  /** Least height of a body row, for forms that are filled in by hand; `null` is as high as the words. */
  readonly rowHeightMm: number | null
}

/** Horizontal bars, one group a row: each series one bar, `null` is no bar and its text says so. */
export interface PaperBars {
  readonly block: 'chart'
  readonly chart: 'bars'
  readonly caption: PaperLine
  /** The same in words, for those who do not see the picture. */
  readonly description: string
  readonly series: readonly string[]
  /** `outline` of what was planned, `fill` (the usual) of what is; by series. */
  readonly looks?: readonly ('outline' | 'fill')[]
  /** Parts of one bar after each other; the usual is a bar each. */
  readonly isStacked?: boolean
  /** A line across all bars: what is aimed at. */
  readonly goal?: { readonly value: number; readonly text: string }
  /** The value at the right end of the scale. */
  readonly maximum: number
  readonly groups: readonly {
    readonly label: PaperLine
    readonly values: readonly { readonly value: number | null; readonly text: string }[]
    /** Words after the bars of the group: a change, a total. */
    readonly note?: string
  }[]
  /** What the notes are, as a table's head. */
  readonly noteTitle?: string
  /** A sentence under the bars: who is not among them. */
  readonly remark?: string
}

/** Rows of boxes, one a period or a part: filled, half filled, empty or not asked for (crossed). */
export interface PaperStrip {
  readonly block: 'chart'
  readonly chart: 'strip'
  readonly caption: PaperLine
  readonly description: string
  /** Words over the boxes. */
  readonly marks: readonly string[]
  readonly groups: readonly {
    readonly label: PaperLine
    readonly states: readonly ('full' | 'part' | 'none' | 'off')[]
  }[]
}

/** A strip of months for each promise: days met, periods without a meeting, months not asked of, the next due day. */
export interface PaperCalendar {
  readonly block: 'chart'
  readonly chart: 'calendar'
  readonly caption: PaperLine
  readonly description: string
  /** Heads of the table: whose, promise, days, gaps, lacking, next. */
  readonly heads: readonly string[]
  /** What the signs mean, in the order day, lacking, free, due. */
  readonly signs: readonly [string, string, string, string]
  /** Months in order, `2018-09`, none left out. */
  readonly months: readonly string[]
  readonly groups: readonly {
    readonly label: PaperLine
    /** The promise in words; promises of one team follow each other. */
    readonly promise: string
    readonly verdict: string
    /** The promise holds from and to these days; `null` where nobody knows since when. */
    readonly asked: { readonly from: string; readonly to: string } | null
    readonly days: readonly string[]
    readonly gaps: readonly number[]
    readonly lacking: readonly { readonly label: string; readonly from: string; readonly to: string }[]
    readonly freeMonths: readonly string[]
    readonly nextDue: string | null
  }[]
}

export type PaperChart = PaperBars | PaperStrip | PaperCalendar

/** One part of a document, in reading order. */
export type PaperBlock =
  | {
      readonly block: 'heading'
      readonly level: 1 | 2 | 3
      readonly line: PaperLine
      /** `run-in`: looks like the first line of a paragraph, as headings of minutes do. */
      readonly looks: 'centred' | 'left' | 'run-in'
      /** `false` keeps it out of a list of contents. */
      readonly isListed?: false
    }
  | {
      readonly block: 'paragraph'
      readonly line: PaperLine
      /** `body`: justified with a first-line indent; `plain`: neither; `note`: smaller, plain. */
      readonly style: 'body' | 'plain' | 'centred' | 'strong' | 'note'
      /** It leads in what follows and never parts from it: "NUTARTA:". */
      readonly holds?: true
    }
  | {
      readonly block: 'list'
      readonly items: readonly { readonly marker: string; readonly line: PaperLine }[]
    }
  | PaperTable
  | PaperChart
  /** What follows stands on a new page, turned where `orientation` says so. */
  | { readonly block: 'page-break'; readonly orientation: PaperOrientation }
  /** A head within a document: an annex or one of several bound papers (stamp, author, title, register). */
  | ({ readonly block: 'head' } & PaperHead)
  | { readonly block: 'signatures'; readonly signatures: readonly PaperSignature[] }
  /** The centred line that closes an approved document (documents.md 2.1). */
  | { readonly block: 'end-line' }

export type PaperOrientation = 'portrait' | 'landscape'

export interface PaperHead {
  /** Stamps in the upper right corner, each a block of lines (documents.md 2.1). */
  readonly stamps: readonly (readonly PaperLine[])[]
  readonly author: readonly PaperLine[]
  readonly title: readonly PaperLine[]
  /** Date and number, place, edition: centred lines under the title. */
  readonly register: readonly PaperLine[]
  /** How the list of contents calls it, where the title alone would not do; `null` is the title. */
  readonly shortTitle: string | null
}

/** Any other paper: plans, reports, journals, lists, forms. */
export interface DocumentPaper extends PaperBase, PaperHead {
  readonly kind: 'document'
  readonly orientation: PaperOrientation
  /** `slide`: pages of a presentation, 16 to 9, with large letters; A4 where left out. */
  readonly pageFormat?: 'a4' | 'slide'
  /** The head stands alone on the first page. */
  readonly hasCover: boolean
  /** The heading of a list of contents with page numbers, after the cover; `null` is no list. */
  readonly contents: PaperLine | null
  readonly blocks: readonly PaperBlock[]
}

/** The same paper, to be set on no more than `pages` pages where that is possible. */
export const fittedOn = <P extends Paper>(paper: P, pages: number | null): P =>
  pages === null ? paper : { ...paper, layout: { ...paper.layout, fitPages: pages } }

/** Every paper the program can lay out; one template stands behind each kind. */
export type Paper = MinutesPaper | OrderPaper | DocumentPaper
