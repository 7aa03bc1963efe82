import * as css from './clipped.css.ts'

/** A name in one line of a list: cut where it is long, whole under the mouse. */
export const Clipped = ({ text }: { text: string }) => (
  <span className={css.clipped} title={text}>
    {text}
  </span>
)
