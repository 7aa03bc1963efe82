import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { FieldGroup, type FieldGroupProps, WholeRow } from '#renderer/ui/field-group.tsx'
import type { FieldSpec } from './field-spec.ts'
import { SpecField } from './spec-field.tsx'

interface RecordFieldsProps<Value extends object> {
  fields: readonly FieldSpec<keyof Value & string>[]
  /** The record, or the row at `base`. */
  value: Value
  base?: readonly string[] | undefined
  writer: FieldWriter
  isReadOnly: boolean
  columns?: FieldGroupProps['columns']
}

/** Fields described by data, bound to a record or to one of its rows. */
export const RecordFields = <Value extends object>({
  fields,
  value,
  base = [],
  writer,
  isReadOnly,
  columns,
}: RecordFieldsProps<Value>) => {
  const { t } = useTranslate()
  return (
    <FieldGroup columns={columns}>
      {fields.map((field) => {
        const shown = (
          <SpecField
            key={field.name}
            field={field}
            label={t(field.label)}
            description={field.hint === undefined ? undefined : t(field.hint)}
            path={[...base, field.name]}
            value={value[field.name]}
            writer={writer}
            isReadOnly={isReadOnly}
          />
        )
        return field.isWide === true ? <WholeRow key={field.name}>{shown}</WholeRow> : shown
      })}
    </FieldGroup>
  )
}
