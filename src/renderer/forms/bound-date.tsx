import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import type { BoundFieldProps } from './bound-text.tsx'
import { useFieldParsers } from './use-field-parsers.ts'

interface BoundDateProps extends BoundFieldProps {
  value: string | null
  isRequired?: boolean | undefined
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const useDateProps = ({ writer, path, value, isReadOnly, isRequired, ...rest }: BoundDateProps) => {
  const { today } = useWorkspace()
  return {
    ...rest,
    'data-field': path.join('/'),
    value: value ?? '',
    onCommit: (text: string) => {
      writer.set(path, orNull(text))
      writer.flush()
    },
    today: () => today,
    isReadOnly: isReadOnly === true,
    isRequired: isRequired === true && isReadOnly !== true,
  }
}

/** A calendar day of a record; `1114` is the 14th of November of the school year. */
export const BoundDay = (props: BoundDateProps) => {
  const { day } = useFieldParsers()
  const { t } = useTranslate()
  return <DateField placeholder={t('form.datePlaceholder')} {...useDateProps(props)} parse={day} />
}

/** A date known as far as it is written. */
export const BoundPartialDate = (props: BoundDateProps) => {
  const { partialDate } = useFieldParsers()
  const { t } = useTranslate()
  return <DateField placeholder={t('form.datePlaceholder')} {...useDateProps(props)} parse={partialDate} />
}

const nowText = (): string => new Date().toTimeString().slice(0, 5)

/** A time of day of a record. */
export const BoundTime = ({
  writer,
  path,
  value,
  isReadOnly,
  ...rest
}: BoundFieldProps & { value: string | null }) => {
  const { clock } = useFieldParsers()
  const { t } = useTranslate()
  return (
    <TimeField
      data-field={path.join('/')}
      placeholder={t('form.timePlaceholder')}
      {...rest}
      value={value ?? ''}
      parse={clock}
      now={nowText}
      isReadOnly={isReadOnly === true}
      onCommit={(text) => {
        writer.set(path, orNull(text))
        writer.flush()
      }}
    />
  )
}
