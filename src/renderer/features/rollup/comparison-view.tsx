import { useState } from 'react'
import type { RollupOverview } from '#shared/domain/rollup/rollup-overview.ts'
import type { RollupAsked } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { COMPARED, type Compared, type RollupPlace } from '#renderer/lib/rollup-tabs.ts'
import { Select } from '#renderer/ui/select.tsx'
import { ComparedDates } from './compared-dates.tsx'
import { ComparedInstitutions } from './compared-institutions.tsx'
import { ComparedPeriods } from './compared-periods.tsx'
import * as css from './rollup.css.ts'

interface ComparisonViewProps {
  /** What it begins with. */
  view: RollupPlace['view']
  rollup: RollupOverview
  asked: RollupAsked
  onOpen: (figureId: string) => void
}

/** The figures of years, half-years, institutions or two report days side by side. */
export const ComparisonView = ({ view, rollup, asked, onOpen }: ComparisonViewProps) => {
  const { t } = useTranslate()
  const [way, setWay] = useState<Compared>(COMPARED.find((one) => one === view) ?? 'school-year')
  return (
    <div className={layout.stack}>
      <div className={css.fields}>
        <Select
          label={t('compare.what')}
          placeholder={t('form.choose')}
          value={way}
          onChange={setWay}
          options={COMPARED.map((id) => ({ id, label: t(`compare.by.${id}`) }))}
        />
      </div>
      {way === 'institutions' ? <ComparedInstitutions asked={asked} onOpen={onOpen} /> : null}
      {way === 'dates' ? <ComparedDates rollup={rollup} onOpen={onOpen} /> : null}
      {way === 'school-year' || way === 'half-year' ? <ComparedPeriods by={way} onOpen={onOpen} /> : null}
    </div>
  )
}
