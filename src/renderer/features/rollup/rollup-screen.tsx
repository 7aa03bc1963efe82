import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import type { Rollup } from '#shared/domain/rollup/rollup.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords, useRollup } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { AttendanceTotalsTable } from './attendance-totals-table.tsx'
import { CadenceTable } from './cadence-table.tsx'
import { ChangesView } from './changes-view.tsx'
import { EvidenceDrawer } from './evidence-drawer.tsx'
import { FindingsList } from './findings-list.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { MatrixView } from './matrix-view.tsx'
import { PastDay } from './past-day.tsx'
import { groupFigures } from './rollup-groups.ts'
import * as css from './rollup.css.ts'

type TabId = 'indicators' | 'matrix' | 'attendance' | 'cadence' | 'findings' | 'changes'

interface RollupScreenProps {
  /** The figure whose evidence is open. */
  openId: string | null
  onOpenFigure: (id: string | null) => void
  onOpenRecord: (kind: Kind, id: string) => void
}

const ALL_TIME = 'all'
/** In the place of a figure's id: what changed is open. */
const CHANGES = '@changes'

/** What the whole municipality has reached, and behind each figure the records that prove it. */
export const RollupScreen = ({ openId, onOpenFigure, onOpenRecord }: RollupScreenProps) => {
  const { t } = useTranslate()
  const { today, schoolYear: workYear } = useWorkspace()
  const [schoolYear, setSchoolYear] = useState<string | null>(null)
  const [tab, setTab] = useState<TabId>(openId === CHANGES ? 'changes' : 'indicators')
  const [pastDay, setPastDay] = useState<string | null>(null)
  const query = useRollup(schoolYear, pastDay)
  return (
    <Page
      header={
        <PageHeader
          title={t('rollup.title')}
          actions={
            <Select
              label={t('start.schoolYear')}
              isLabelHidden
              placeholder={t('form.choose')}
              value={schoolYear ?? ALL_TIME}
              onChange={(id) => setSchoolYear(id === ALL_TIME ? null : id)}
              options={[{ id: ALL_TIME, label: t('rollup.allTime') }].concat(
                schoolYearChoices(today, 9, workYear).map((id) => ({ id, label: schoolYearWords(id) })),
              )}
            />
          }
        />
      }
    >
      <QueryGate query={query}>
        {(rollup) => {
          const open = rollup.indicators.find(({ id }) => id === openId)
          return (
            <>
              <PastDay day={pastDay} onChange={setPastDay} />
              <HeardFrom rollup={rollup} />
              <Tabs
                label={t('rollup.title')}
                selected={tab}
                onSelect={setTab}
                tabs={[
                  {
                    id: 'indicators',
                    label: t('rollup.indicators'),
                    content: <Indicators rollup={rollup} onOpen={onOpenFigure} />,
                  },
                  {
                    id: 'matrix',
                    label: t('rollup.matrix'),
                    content: <MatrixView rollup={rollup} onOpen={onOpenFigure} />,
                  },
                  {
                    id: 'attendance',
                    label: t('rollup.attendance'),
                    content: <AttendanceTotalsTable attendance={rollup.attendance} />,
                  },
                  {
                    id: 'cadence',
                    label: t('rollup.cadence'),
                    content: <CadenceTable cadence={rollup.cadence} asOf={rollup.asOf} />,
                  },
                  {
                    id: 'findings',
                    label: t('rollup.findingsTab'),
                    content: <FindingsList schoolYear={schoolYear} onOpenRecord={onOpenRecord} />,
                  },
                  {
                    id: 'changes',
                    label: t('rollup.changesTab'),
                    content: <ChangesView onOpenRecord={onOpenRecord} />,
                  },
                ]}
              />
              {open === undefined ? null : (
                <EvidenceDrawer
                  figure={open}
                  onClose={() => onOpenFigure(null)}
                  onOpenRecord={onOpenRecord}
                />
              )}
            </>
          )
        }}
      </QueryGate>
    </Page>
  )
}

/** Who has been heard from, and by name who has not. */
const HeardFrom = ({ rollup }: { rollup: Rollup }) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { participating, heardFrom, missing } = rollup.institutions
  return (
    <div className={css.block}>
      <p className={css.summary}>
        <span>{t('rollup.asOf', { date: rollup.asOf })}</span>
        <span>{t('rollup.heardFrom', { heard: heardFrom.length, participating })}</span>
        <span>{t('rollup.eventsHeld', { count: rollup.events.count, days: rollup.events.days })}</span>
        <span>{t('rollup.findings', { count: rollup.findings })}</span>
      </p>
      {missing.length === 0 ? null : (
        <InlineAlert
          tone="warning"
          what={t('rollup.silent', { count: missing.length })}
          safe={missing.map(nameOf).join(', ')}
        />
      )}
    </div>
  )
}

const Indicators = ({ rollup, onOpen }: { rollup: Rollup; onOpen: (id: string) => void }) => {
  const { t } = useTranslate()
  const { records: activities } = useRecords('activity')
  const { records: levels } = useRecords('level')
  const groups = groupFigures(
    rollup.indicators,
    activities.map(({ record }) => record),
    levels.map(({ record }) => record),
  )
  if (groups.length === 0) return <EmptyState sentence={t('rollup.noPlan')} />
  return groups.map(({ id, title, rows }) => {
    const label = title ?? t('plan.noLevel')
    return (
      <Section key={id} title={label}>
        <IndicatorTable label={label} rows={rows} onOpen={onOpen} />
      </Section>
    )
  })
}
