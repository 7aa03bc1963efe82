import { ComboBox } from '#renderer/ui/combo-box.tsx'
import type { Option } from '#renderer/ui/option-list.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import type { BoundFieldProps } from './bound-text.tsx'

interface BoundSelectProps<Id extends string> extends BoundFieldProps {
  value: Id | null
  options: readonly (Option & { readonly id: Id })[]
  placeholder?: string | undefined
}

/** One of a short list, saved when chosen. */
export const BoundSelect = <Id extends string>({
  writer,
  path,
  isReadOnly,
  placeholder,
  ...rest
}: BoundSelectProps<Id>) => {
  const { t } = useTranslate()
  return (
    <Select
      data-field={path.join('/')}
      {...rest}
      placeholder={placeholder ?? t('form.choose')}
      isDisabled={isReadOnly === true}
      onChange={(id) => {
        writer.set(path, id)
        writer.flush()
      }}
    />
  )
}

interface BoundComboProps extends BoundFieldProps {
  value: string | null
  options: readonly Option[]
  placeholder?: string | undefined
}

/** One of many, found by typing; emptied it keeps `null`. */
export const BoundCombo = ({ writer, path, isReadOnly, ...rest }: BoundComboProps) => {
  const { t } = useTranslate()
  return (
    <ComboBox
      data-field={path.join('/')}
      {...rest}
      emptyText={t('form.nothingFits')}
      openLabel={t('form.openList')}
      isDisabled={isReadOnly === true}
      onChange={(id) => {
        writer.set(path, id)
        writer.flush()
      }}
    />
  )
}
