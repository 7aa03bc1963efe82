import { VerdictShape, type VerdictKind } from './verdict-shape.tsx'
import * as css from './verdict.css.ts'
import { visuallyHidden } from './visually-hidden.css.ts'

export interface VerdictProps {
  kind: VerdictKind
  /** The verdict in a word, e.g. `įvykdyta`. */
  word: string
  /** In the cells of a matrix only the shape is seen; the word is still read aloud and shown on hover. */
  isWordHidden?: boolean | undefined
}

/** A colour, a shape and a word. */
export const Verdict = ({ kind, word, isWordHidden = false }: VerdictProps) => (
  <span className={css.verdict} title={isWordHidden ? word : undefined}>
    <span className={css.shapeOf[kind]}>
      <VerdictShape kind={kind} />
    </span>
    <span className={isWordHidden ? visuallyHidden : undefined}>{word}</span>
  </span>
)
