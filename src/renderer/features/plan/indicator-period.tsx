import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

interface IndicatorPeriodProps {
  indicator: RecordOf<'indicator'>
  writer: FieldWriter
  isReadOnly: boolean
}

const PERIODS = ['school-year', 'calendar-year', 'project', 'range', 'once', 'ongoing'] as const

/** What time the rule looks at; a range has its ends, a window inside it its words. */
export const IndicatorPeriod = ({ indicator, writer, isReadOnly }: IndicatorPeriodProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  return (
    <>
      <BoundSelect
        {...bound}
        label={t('plan.period')}
        path={['period']}
        value={indicator.period}
        options={PERIODS.map((id) => ({ id, label: t(`period.${id}`) }))}
      />
      <BoundText
        {...bound}
        label={t('plan.window')}
        description={t('plan.windowHint')}
        path={['window']}
        value={indicator.window}
      />
      {indicator.period === 'range' || indicator.periodFrom !== null || indicator.periodTo !== null ? (
        <>
          <BoundPartialDate
            {...bound}
            label={t('plan.periodFrom')}
            path={['periodFrom']}
            value={indicator.periodFrom}
          />
          <BoundPartialDate
            {...bound}
            label={t('plan.periodTo')}
            path={['periodTo']}
            value={indicator.periodTo}
          />
        </>
      ) : null}
    </>
  )
}
