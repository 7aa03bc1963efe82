import { X } from 'lucide-react'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './events.css.ts'

interface EventDatesProps {
  dates: readonly string[]
  writer: FieldWriter
  isReadOnly: boolean
}

/** The days of an event, each once, in order: write one, press Enter, write the next. */
export const EventDates = ({ dates, writer, isReadOnly }: EventDatesProps) => {
  const { t } = useTranslate()
  const words = useDateWords()
  const { today } = useWorkspace()
  const { day } = useFieldParsers()
  const keep = (days: readonly string[]): void => {
    writer.set(['dates'], [...new Set(days)].toSorted())
    writer.flush()
  }
  return (
    <div className={css.dates} data-field="dates">
      {dates.length === 0 ? null : (
        <ul className={css.dateList} aria-label={t('events.dates')}>
          {dates.map((date) => (
            <li key={date} className={css.date}>
              {words.day(date)}
              {isReadOnly ? null : (
                <IconButton
                  isSmall
                  label={t('events.removeDate', { date })}
                  icon={<X size={14} />}
                  onPress={() => keep(dates.filter((other) => other !== date))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isReadOnly ? null : (
        <DateField
          key={dates.length}
          label={t(dates.length === 0 ? 'events.firstDate' : 'events.moreDates')}
          description={t('events.datesHint')}
          placeholder={t('form.datePlaceholder')}
          value=""
          parse={day}
          today={() => today}
          onCommit={(text) => keep([...dates, text])}
          autoFocus={false}
        />
      )}
    </div>
  )
}
