import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { CountField } from '#renderer/ui/count-field.tsx'
import { parseNumberText } from '#shared/domain/typed/parse-number-text.ts'
import type { BoundFieldProps } from './bound-text.tsx'

interface BoundNumberProps extends BoundFieldProps {
  value: number | null
  /** Largest that can be right, e.g. 100 for percents. */
  max?: number | undefined
}

/** A number that may have a part after the comma, as 87,5; empty is "not entered". */
export const BoundNumber = ({ writer, path, value, max, isReadOnly, ...rest }: BoundNumberProps) => {
  const { t } = useTranslate()
  return (
    <CountField
      data-field={path.join('/')}
      {...rest}
      value={value === null ? '' : String(value).replace('.', ',')}
      parse={(typed) => {
        const number = parseNumberText(typed)
        if (number === undefined) return { kind: 'error', message: t('form.notANumber') }
        if (number === null) return { kind: 'ok', text: '' }
        if (max !== undefined && number > max) return { kind: 'error', message: t('form.tooLarge', { max }) }
        return { kind: 'ok', text: String(number).replace('.', ',') }
      }}
      isReadOnly={isReadOnly === true}
      onCommit={(text) => {
        writer.set(path, text === '' ? null : Number(text.replace(',', '.')))
        writer.flush()
      }}
    />
  )
}
