import { classNames } from './class-names.ts'
import * as css from './field.css.ts'
import { ParsedField, type ParsedFieldProps } from './parsed-field.tsx'

export interface DateFieldProps extends ParsedFieldProps {
  /** Today's date as text, put in by Ctrl+;. */
  today?: (() => string) | undefined
}

/** A date as text: `parse` may take any shorthand (`0305`) and answers the text to show. */
export const DateField = ({ today, ...rest }: DateFieldProps) => (
  <ParsedField {...rest} present={today} inputClassName={classNames(css.control, css.narrow)} />
)
