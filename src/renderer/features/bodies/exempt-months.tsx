import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import * as css from './bodies.css.ts'

interface ExemptMonthsProps {
  months: readonly number[]
  path: readonly string[]
  writer: FieldWriter
  isReadOnly: boolean
}

/** As a school year runs. */
const MONTHS = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8] as const

/** Months in which the promise asks for nothing; July and August at first. */
export const ExemptMonths = ({ months, path, writer, isReadOnly }: ExemptMonthsProps) => {
  const { t, locale } = useTranslate()
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return (
    <fieldset className={css.months}>
      <legend className={css.legend}>{t('bodies.exemptMonths')}</legend>
      {MONTHS.map((month) => (
        <Checkbox
          key={month}
          isSelected={months.includes(month)}
          isDisabled={isReadOnly}
          onChange={(isExempt) => {
            const others = months.filter((one) => one !== month)
            writer.set(path, isExempt ? [...others, month] : others)
            writer.flush()
          }}
        >
          {name.format(new Date(Date.UTC(2018, month - 1, 15)))}
        </Checkbox>
      ))}
    </fieldset>
  )
}
