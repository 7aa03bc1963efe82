import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import {
  ComboBox as AriaComboBox,
  Button,
  type ComboBoxProps as AriaComboBoxProps,
  Group,
  Input,
} from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame, type FieldWords, hasError } from './field-frame.tsx'
import * as css from './field.css.ts'
import { foldText } from './fold-text.ts'
import { type Option, OptionList } from './option-list.tsx'

type Taken =
  | 'children'
  | 'className'
  | 'style'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'items'
  | 'defaultItems'

export interface ComboBoxProps extends FieldWords, Omit<AriaComboBoxProps<Option>, Taken> {
  options: readonly Option[]
  /** The chosen option's id, `null` when nothing is chosen. */
  value: string | null
  /** `null` when the text was emptied. For free text use `allowsCustomValue` with `inputValue`/`onInputChange`. */
  onChange: (id: string | null) => void
  /** Said when nothing fits what was typed. */
  emptyText: string
  /** Name of the button that opens the list. */
  openLabel: string
  placeholder?: string | undefined
  inputRef?: Ref<HTMLInputElement>
}

/** The same thousands of choices are gone through at each letter, and whenever a form opens. */
const folded = new Map<string, string>()
const MOST_FOLDED = 20_000

function foldOnce(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size >= MOST_FOLDED) folded.clear()
  const made = foldText(text)
  folded.set(text, made)
  return made
}

const foldedContains = (text: string, typed: string): boolean =>
  typed === '' || foldOnce(text).includes(foldOnce(typed))

/** One of many, found by typing; letters with and without marks are the same. */
export const ComboBox = ({
  label,
  description,
  errorMessage,
  isLabelHidden,
  options,
  value,
  onChange,
  emptyText,
  openLabel,
  placeholder = '',
  inputRef,
  ...rest
}: ComboBoxProps) => (
  <AriaComboBox<Option>
    menuTrigger="focus"
    allowsEmptyCollection
    defaultFilter={foldedContains}
    validationBehavior="aria"
    {...rest}
    defaultItems={options}
    value={value}
    onChange={(key) => onChange(key === null ? null : String(key))}
    isInvalid={rest.isInvalid === true || hasError(errorMessage)}
    className={css.field}
  >
    <FieldFrame {...{ label, description, errorMessage, isLabelHidden }} isRequired={rest.isRequired}>
      <Group className={classNames(css.control, css.group)}>
        <Input ref={inputRef} placeholder={placeholder} className={css.inner} />
        <Button aria-label={openLabel} className={css.innerButton}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </Group>
    </FieldFrame>
    <OptionList emptyText={emptyText} />
  </AriaComboBox>
)
