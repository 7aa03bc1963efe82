import { useState } from 'react'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { BoundFieldProps } from './bound-text.tsx'

interface BoundLabelsProps extends BoundFieldProps {
  value: readonly string[]
}

const wordsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** Short words with commas between, as `5a, 5b, 6`; kept when the field is left or Enter is pressed. */
export const BoundLabels = ({ writer, path, value, isReadOnly, ...rest }: BoundLabelsProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = (): void => {
    if (typed === null) return
    setTyped(null)
    const words = wordsOf(typed)
    if (words.join('\n') === value.join('\n')) return
    writer.set(path, words)
    writer.flush()
  }
  return (
    <TextField
      data-field={path.join('/')}
      {...rest}
      value={typed ?? value.join(', ')}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep()
      }}
      isReadOnly={isReadOnly === true}
    />
  )
}
