import type { ReactNode } from 'react'

import * as css from './section.css.ts'

export interface FieldGroupProps {
  /** Two where they fit, unless said otherwise; `many` packs narrow fields, `dense` a row of counts. */
  columns?: 'one' | 'two' | 'many' | 'dense' | undefined
  /** Makes it a fieldset with a legend. */
  legend?: string | undefined
  children: ReactNode
}

/** Fields in columns that fall into one when there is no room. */
export const FieldGroup = ({ columns = 'two', legend, children }: FieldGroupProps) =>
  legend === undefined ? (
    <div className={css.fields[columns]}>{children}</div>
  ) : (
    <fieldset className={css.group}>
      <legend className={css.legend}>{legend}</legend>
      <div className={css.fields[columns]}>{children}</div>
    </fieldset>
  )

/** A field over all columns of its FieldGroup. */
export const WholeRow = ({ children }: { children: ReactNode }) => <div className={css.whole}>{children}</div>
