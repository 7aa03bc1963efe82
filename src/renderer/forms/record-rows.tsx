import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { FieldGroupProps } from '#renderer/ui/field-group.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { FieldSpec } from './field-spec.ts'
import * as css from './forms.css.ts'
import { RecordFields } from './record-fields.tsx'

interface RecordRowsProps<Row extends { readonly id: string }> {
  title: string
  meta?: ReactNode
  /** The list's field. */
  name: string
  rows: readonly Row[]
  fields: readonly FieldSpec<keyof Row & string>[]
  writer: FieldWriter
  isReadOnly: boolean
  addLabel: string
  /** Makes an empty row; answers its id. */
  onAdd: () => void
  /** A row in words, for the names of its controls. */
  rowLabel: (position: number) => string
  empty: string
  columns?: FieldGroupProps['columns']
  /** Further buttons of the head. */
  actions?: ReactNode
  /** What is computed of a row, under its fields. */
  under?: (row: Row) => ReactNode
}

/** A list inside a record: its rows with their fields, added and taken out one by one. */
export const RecordRows = <Row extends { readonly id: string }>(props: RecordRowsProps<Row>) => {
  const { t } = useTranslate()
  const { name, rows, writer, isReadOnly } = props
  return (
    <Section
      title={props.title}
      meta={props.meta}
      actions={
        isReadOnly ? undefined : (
          <>
            {props.actions}
            <Button isSmall icon={<Plus size={14} />} onPress={props.onAdd}>
              {props.addLabel}
            </Button>
          </>
        )
      }
    >
      {rows.map((row, at) => (
        <fieldset key={row.id} className={css.row} aria-label={props.rowLabel(at + 1)}>
          <div>
            <RecordFields
              fields={props.fields}
              value={row}
              base={[name, row.id]}
              writer={writer}
              isReadOnly={isReadOnly}
              columns={props.columns}
            />
            {props.under?.(row)}
          </div>
          {isReadOnly ? null : (
            <span className={css.rowEnd}>
              <IconButton
                label={t('form.removeRow', { row: props.rowLabel(at + 1) })}
                icon={<Trash2 size={16} />}
                onPress={() => writer.remove([name, row.id])}
              />
            </span>
          )}
        </fieldset>
      ))}
      {rows.length === 0 ? <p>{props.empty}</p> : null}
    </Section>
  )
}
