import { classNames } from './class-names.ts'
import * as css from './field.css.ts'
import { ParsedField, type ParsedFieldProps } from './parsed-field.tsx'

export interface CountFieldProps extends ParsedFieldProps {
  /** Without a border of its own, filling a grid's cell; give `isLabelHidden` too. */
  isBare?: boolean | undefined
}

const FAINT_DOT = '·'

/** A count, right-aligned and tabular. Empty shows a faint dot, which is not 0; `12+14` is `parse`'s to add. */
export const CountField = ({ isBare = false, placeholder = FAINT_DOT, ...rest }: CountFieldProps) => (
  <ParsedField
    {...rest}
    placeholder={placeholder}
    inputClassName={classNames(css.count, isBare ? css.bare : css.countWidth)}
  />
)
