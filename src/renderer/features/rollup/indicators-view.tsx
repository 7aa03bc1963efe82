import { useState } from 'react'
import type { FigureLine } from '#shared/domain/rollup/figure-line.ts'
import type { RollupOverview } from '#shared/domain/rollup/rollup-overview.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { type RollupPlace, RULE_FILTERS, type RuleFilter } from '#renderer/lib/rollup-tabs.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { groupFigures } from './rollup-groups.ts'
import * as css from './rollup.css.ts'

interface IndicatorsViewProps {
  view: RollupPlace['view']
  rollup: RollupOverview
  onOpen: (id: string) => void
}

const isAmong = (figure: FigureLine, filter: RuleFilter): boolean => {
  if (filter === 'uncomputed') return figure.verdict === 'not-computable'
  if (filter === 'planned') return figure.verdict === 'planned' || figure.verdict === 'named-only'
  return filter === 'all' || figure.printed !== null
}

/** The rules in the plan's own order: all of them, or those that ask for something. */
export const IndicatorsView = ({ view, rollup, onOpen }: IndicatorsViewProps) => {
  const { t } = useTranslate()
  const [filter, setFilter] = useState<RuleFilter>(RULE_FILTERS.find((one) => one === view) ?? 'all')
  const { records: activities } = useRecords('activity')
  const { records: levels } = useRecords('level')
  if (rollup.indicators.length === 0) return <EmptyState sentence={t('rollup.noPlan')} />
  const groups = groupFigures(
    rollup.indicators.filter((figure) => isAmong(figure, filter)),
    activities.map(({ record }) => record),
    levels.map(({ record }) => record),
  )
  return (
    <div className={layout.stack}>
      <div className={css.fields}>
        <Select
          label={t('rollup.show')}
          placeholder={t('form.choose')}
          value={filter}
          onChange={setFilter}
          options={RULE_FILTERS.map((id) => ({ id, label: t(`rollup.filter.${id}`) }))}
        />
      </div>
      {groups.length === 0 ? <EmptyState sentence={t('rollup.noneOfThese')} /> : null}
      {groups.map(({ id, title, rows }) => {
        const label = title ?? t('plan.noLevel')
        return (
          <Section key={id} title={label}>
            <IndicatorTable label={label} rows={rows} filter={filter} onOpen={onOpen} />
          </Section>
        )
      })}
    </div>
  )
}
