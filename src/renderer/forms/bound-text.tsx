import type { Ref } from 'react'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useKeptCaret } from './use-kept-caret.ts'
import { useTypedText } from './use-typed-text.ts'

export interface BoundFieldProps {
  label: string
  writer: FieldWriter
  path: readonly string[]
  isReadOnly?: boolean | undefined
  isLabelHidden?: boolean | undefined
  description?: string | undefined
  errorMessage?: string | undefined
}

interface BoundTextProps extends BoundFieldProps {
  value: string
  placeholder?: string | undefined
  inputRef?: Ref<HTMLInputElement>
  isNarrow?: boolean | undefined
  /** The field keeps `null`, not empty text. */
  isNullable?: boolean | undefined
  isRequired?: boolean | undefined
}

/** A line of text of a record, saved as it is typed; emptied, a required one waits for new words. */
export const BoundText = ({
  writer,
  path,
  value,
  isReadOnly,
  isNullable,
  isRequired,
  ...rest
}: BoundTextProps) => {
  const { translateShared } = useTranslate()
  const text = useTypedText(
    value,
    (typed) => writer.set(path, isNullable === true && typed.trim() === '' ? null : typed),
    isRequired === true,
  )
  const mustBeFilled = isRequired === true && text.value.trim() === ''
  return (
    <TextField
      data-field={path.join('/')}
      {...rest}
      {...(mustBeFilled ? { errorMessage: translateShared('field.required') } : {})}
      value={text.value}
      onChange={text.onChange}
      onBlur={() => {
        text.release()
        writer.flush()
      }}
      isReadOnly={isReadOnly === true}
      isRequired={isRequired === true && isReadOnly !== true}
    />
  )
}

interface BoundProseProps extends BoundFieldProps {
  value: string
  placeholder?: string | undefined
  minLines?: number | undefined
}

/** Long text of a record, saved as it is typed. */
export const BoundProse = ({ writer, path, value, isReadOnly, ...rest }: BoundProseProps) => {
  const text = useTypedText(value, (typed) => writer.write(path, typed))
  const keepCaret = useKeptCaret(text.value)
  return (
    <TextArea
      data-field={path.join('/')}
      {...rest}
      value={text.value}
      onSelect={keepCaret}
      onInput={keepCaret}
      onChange={text.onChange}
      onBlur={() => {
        text.release()
        writer.flush()
      }}
      isReadOnly={isReadOnly === true}
    />
  )
}
