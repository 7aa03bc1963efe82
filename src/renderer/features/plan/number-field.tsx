import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { CountField } from '#renderer/ui/count-field.tsx'

interface NumberFieldProps {
  label: string
  path: readonly string[]
  value: number | null
  writer: FieldWriter
  isReadOnly: boolean
}

/** A number that may have a part after the comma, as 87,5. */
export const NumberField = ({ label, path, value, writer, isReadOnly }: NumberFieldProps) => {
  const { t } = useTranslate()
  return (
    <CountField
      label={label}
      data-field={path.join('/')}
      value={value === null ? '' : String(value).replace('.', ',')}
      parse={(typed) => {
        const text = typed.replaceAll(/[\s%]/gu, '').replace(',', '.')
        if (text === '' || text === '·') return { kind: 'ok', text: '' }
        return /^\d+(\.\d+)?$/.test(text)
          ? { kind: 'ok', text: text.replace('.', ',') }
          : { kind: 'error', message: t('plan.notANumber') }
      }}
      onCommit={(text) => {
        writer.set(path, text === '' ? null : Number(text.replace(',', '.')))
        writer.flush()
      }}
      isReadOnly={isReadOnly}
    />
  )
}
