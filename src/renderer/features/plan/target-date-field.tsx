import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { parseTargetDate } from './target-date.ts'

interface TargetDateFieldProps {
  indicator: RecordOf<'indicator'>
  writer: FieldWriter
  isReadOnly: boolean
}

/** The deadline: a day, or one that comes back every school year. */
export const TargetDateField = ({ indicator, writer, isReadOnly }: TargetDateFieldProps) => {
  const { t } = useTranslate()
  return (
    <DateField
      label={t('plan.targetDate')}
      description={t('plan.targetDateHint')}
      data-field="targetDate"
      value={indicator.targetDate ?? ''}
      parse={(typed) => {
        if (typed.trim() === '') return { kind: 'ok', text: '' }
        const date = parseTargetDate(typed)
        return date === null ? { kind: 'error', message: t('plan.notADeadline') } : { kind: 'ok', text: date }
      }}
      onCommit={(text) => {
        writer.set(['targetDate'], text === '' ? null : text)
        writer.flush()
      }}
      isReadOnly={isReadOnly}
    />
  )
}
