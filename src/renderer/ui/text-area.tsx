import { lazy, Suspense, useCallback, useId, useState } from 'react'
import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components'

import { FieldFrame, type FieldWords, hasError } from './field-frame.tsx'
import * as css from './field.css.ts'
import { useSpellingHelp } from './spelling-context.ts'
import * as spelling from './spelling.css.ts'
import { useSpelledText } from './use-spelled-text.ts'

export interface TextAreaProps extends FieldWords, Omit<TextFieldProps, 'children' | 'className' | 'style'> {
  placeholder?: string | undefined
  /** Lines it is high when empty; 3 when left out. It grows with the text. */
  minLines?: number | undefined
  areaRef?: (element: HTMLTextAreaElement | null) => void
  /** Lists, codes and what others wrote are not looked at for spelling. */
  isProse?: boolean | undefined
}

const SpellingLayer = lazy(async () => {
  const { SpellingLayer: component } = await import('./spelling-layer.tsx')
  return { default: component }
})

const LINE_PX = 24
const PADDING_AND_BORDER_PX = 18

/** Long text at 16/24, growing as it is written; unknown words of what is written here are underlined. */
export const TextArea = ({
  label,
  description,
  errorMessage,
  isLabelHidden,
  placeholder = '',
  minLines = 3,
  areaRef,
  isProse = true,
  ...rest
}: TextAreaProps) => {
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null)
  const ref = useCallback(
    (element: HTMLTextAreaElement | null) => {
      setArea(element)
      areaRef?.(element)
    },
    [areaRef],
  )
  const countId = useId()
  const offered = useSpellingHelp()
  const help = isProse && rest.isReadOnly !== true && rest.isDisabled !== true ? offered : null
  const { text, unknown, setTypedAt } = useSpelledText(rest.value ?? '', help)
  return (
    <TextField
      validationBehavior="aria"
      {...rest}
      {...(unknown.length === 0 ? {} : { 'aria-describedby': countId })}
      isInvalid={rest.isInvalid === true || hasError(errorMessage)}
      className={css.field}
    >
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden }} isRequired={rest.isRequired}>
        <div className={spelling.frame}>
          <AriaTextArea
            ref={ref}
            placeholder={placeholder}
            className={css.area}
            style={{ minHeight: `${minLines * LINE_PX + PADDING_AND_BORDER_PX}px` }}
            // The host's own dictionary is of another language.
            spellCheck={false}
            onInput={(event) => setTypedAt(event.currentTarget.selectionStart)}
            onSelect={({ currentTarget: { selectionStart } }) =>
              setTypedAt((typed) => (typed === selectionStart ? typed : null))
            }
            onBlur={() => setTypedAt(null)}
          />
          {help === null || unknown.length === 0 ? null : (
            <Suspense>
              <SpellingLayer {...{ help, text, unknown, area, countId }} />
            </Suspense>
          )}
        </div>
      </FieldFrame>
    </TextField>
  )
}
