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
  readonly signatures: readonly PaperSignature[]
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
}

/** The sentence that orders: the words before, the verb (letter-spaced by tracking), the words after. */
export interface OperativeSentence {
  readonly before: PaperLine
  readonly verb: PaperLine
  readonly after: PaperLine
}

/** A director's order or a council's decision (documents.md section 2). */
export interface OrderPaper extends PaperBase {
  readonly kind: 'order'
  readonly heading: PaperLine
  readonly preamble: readonly PaperLine[]
  readonly operative: OperativeSentence | null
  readonly spacedVerb: boolean
  readonly points: readonly PaperLine[]
}

/** Every paper the program can lay out; one template stands behind each kind. */
export type Paper = MinutesPaper | OrderPaper
