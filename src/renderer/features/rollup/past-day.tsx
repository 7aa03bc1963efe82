import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import * as css from './rollup.css.ts'

interface PastDayProps {
  /** The day whose end is shown; `null`: now. */
  day: string | null
  onChange: (day: string | null) => void
}

/** The rollup as it was known at the end of a day: only what had been written by then. */
export const PastDay = ({ day: shown, onChange }: PastDayProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const dates = useDateWords()
  const { day } = useFieldParsers()
  return (
    <div className={css.block}>
      <div className={css.pastDay}>
        <DateField
          label={t('rollup.pastDay')}
          value={shown ?? ''}
          placeholder={t('rollup.now')}
          parse={(typed) => (typed.trim() === '' ? { kind: 'ok', text: '' } : day(typed))}
          today={() => today}
          onCommit={(text) => onChange(text === '' || text >= today ? null : text)}
        />
        {shown === null ? null : <Button onPress={() => onChange(null)}>{t('rollup.backToNow')}</Button>}
      </div>
      {shown === null ? null : (
        <InlineAlert
          tone="info"
          what={t('rollup.past', { date: dates.day(shown) })}
          safe={t('rollup.pastSafe')}
        />
      )}
    </div>
  )
}
