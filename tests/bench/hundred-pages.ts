import { heading } from '#shared/domain/paper/document-blocks.ts'
import type { DocumentPaper } from '#shared/domain/paper/paper-model.ts'
import { documentWith, signed, tableWith } from '#tests/print/document-samples.ts'

/** Rows of a plan that fill a hundred pages. */
const ROWS = 2200

/** Words of every row differ with `run`, so that nothing laid out for another is of use. */
export const hundredPages = (run: number): DocumentPaper =>
  documentWith([heading('h', 'I SKYRIUS'), tableWith(ROWS, `Pasiekta ${run}`), signed()])
