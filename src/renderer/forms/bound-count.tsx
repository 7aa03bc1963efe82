import { CountField } from '#renderer/ui/count-field.tsx'
import type { BoundFieldProps } from './bound-text.tsx'
import { useFieldParsers } from './use-field-parsers.ts'

interface BoundCountProps extends BoundFieldProps {
  value: number | null
}

/** A count of a record: empty is "not entered" and is kept as `null`, never 0. */
export const BoundCount = ({ writer, path, value, isReadOnly, ...rest }: BoundCountProps) => {
  const { count } = useFieldParsers()
  return (
    <CountField
      data-field={path.join('/')}
      {...rest}
      value={value === null ? '' : String(value)}
      parse={count}
      isReadOnly={isReadOnly === true}
      onCommit={(text) => {
        writer.set(path, text === '' ? null : Number(text))
        writer.flush()
      }}
    />
  )
}
