import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import {
  SearchField as AriaSearchField,
  Button,
  Group,
  Input,
  Label,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components'

import { classNames } from './class-names.ts'
import * as css from './field.css.ts'
import { visuallyHidden } from './visually-hidden.css.ts'

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'children' | 'className' | 'style'> {
  label: string
  /** Name of the button that empties the field. */
  clearLabel: string
  placeholder?: string | undefined
  inputRef?: Ref<HTMLInputElement>
}

/** Escape empties it. */
export const SearchField = ({ label, clearLabel, placeholder = '', inputRef, ...rest }: SearchFieldProps) => (
  <AriaSearchField {...rest} className={css.field}>
    {({ isEmpty }) => (
      <>
        <Label className={visuallyHidden}>{label}</Label>
        <Group className={classNames(css.control, css.group)}>
          <span className={css.innerIcon} aria-hidden="true">
            <Search size={16} />
          </span>
          <Input ref={inputRef} placeholder={placeholder} className={css.inner} />
          {isEmpty ? null : (
            <Button aria-label={clearLabel} className={css.innerButton}>
              <X size={16} aria-hidden="true" />
            </Button>
          )}
        </Group>
      </>
    )}
  </AriaSearchField>
)
