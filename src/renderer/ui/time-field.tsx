import { classNames } from './class-names.ts'
import * as css from './field.css.ts'
import { ParsedField, type ParsedFieldProps } from './parsed-field.tsx'

export interface TimeFieldProps extends ParsedFieldProps {
  /** The time now as text, put in by Ctrl+;. */
  now?: (() => string) | undefined
}

/** A time of day as text: `parse` may take `9`, `930` or `9.30` and answers the text to show. */
export const TimeField = ({ now, ...rest }: TimeFieldProps) => (
  <ParsedField {...rest} present={now} inputClassName={classNames(css.control, css.countWidth)} />
)
