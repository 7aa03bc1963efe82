/** Where in a file or pasted text a record was read; travels with the change that wrote it. */
export interface SourcePlace {
  /** From 1: line of the text, row of the table. */
  readonly line: number
  /** The sheet, table and cell as people name them; empty for plain text. */
  readonly place: string
  /** The words as they stood there; only beside texts, since they may retell something. */
  readonly raw: string
}
