import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import type { RollupOverview } from '#shared/domain/rollup/rollup-overview.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRollup } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import type { RollupPlace, RollupTab } from '#renderer/lib/rollup-tabs.ts'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { AttendanceView } from './attendance-view.tsx'
import { CadenceView } from './cadence-view.tsx'
import { ChangesView } from './changes-view.tsx'
import { EvidenceDrawer } from './evidence-drawer.tsx'
import { FindingsList } from './findings-list.tsx'
import { MatrixView } from './matrix-view.tsx'
import { PastDay } from './past-day.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { IndicatorsView } from './indicators-view.tsx'
import { StandingView } from './standing-view.tsx'
import * as css from './rollup.css.ts'

interface RollupScreenProps {
  place: RollupPlace
  onTab: (tab: RollupTab) => void
  /** The figure whose evidence is open. */
  openId: string | null
  onOpenFigure: (id: string | null) => void
  onOpenRecord: (kind: Kind, id: string) => void
}

const ALL_TIME = 'all'

/** What the whole municipality has reached, and behind each figure the records that prove it. */
export const RollupScreen = ({ place, onTab, openId, onOpenFigure, onOpenRecord }: RollupScreenProps) => {
  const { t } = useTranslate()
  const { today, schoolYear: workYear } = useWorkspace()
  const [schoolYear, setSchoolYear] = useState<string | null>(null)
  const [pastDay, setPastDay] = useState<string | null>(null)
  const query = useRollup(schoolYear, pastDay)
  const asked = { schoolYear, asOf: pastDay, asRecorded: pastDay !== null }
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
                selected={place.tab}
                onSelect={onTab}
                tabs={[
                  {
                    id: 'indicators',
                    label: t('rollup.indicators'),
                    content: (
                      <IndicatorsView
                        key={place.view}
                        view={place.view}
                        rollup={rollup}
                        onOpen={onOpenFigure}
                      />
                    ),
                  },
                  {
                    id: 'matrix',
                    label: t('rollup.matrix'),
                    content: <MatrixView asked={asked} onOpen={onOpenFigure} />,
                  },
                  {
                    id: 'attendance',
                    label: t('rollup.attendance'),
                    content: <AttendanceView rollup={rollup} asked={asked} onOpenRecord={onOpenRecord} />,
                  },
                  {
                    id: 'cadence',
                    label: t('rollup.cadence'),
                    content: <CadenceView asked={asked} />,
                  },
                  {
                    id: 'comparison',
                    label: t('rollup.compareTab'),
                    content: (
                      <ComparisonView
                        key={place.view}
                        view={place.view}
                        rollup={rollup}
                        asked={asked}
                        onOpen={onOpenFigure}
                      />
                    ),
                  },
                  {
                    id: 'standing',
                    label: t('rollup.standingTab'),
                    content: <StandingView asked={asked} onOpenRecord={onOpenRecord} />,
                  },
                  {
                    id: 'findings',
                    label: t('rollup.findingsTab'),
                    content: (
                      <FindingsList
                        key={place.view}
                        view={place.view}
                        schoolYear={schoolYear}
                        onOpenRecord={onOpenRecord}
                      />
                    ),
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
                  key={open.id}
                  line={open}
                  asked={asked}
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

/** So many silent institutions are named here; all stand in the list of deadlines. */
const NAMED = 20

const namesWords = (names: readonly string[], t: Words): string =>
  names.length > NAMED
    ? t('rollup.andMore', { names: names.slice(0, NAMED).join(', '), count: names.length - NAMED })
    : names.join(', ')

/** Who has been heard from, and by name who has not. */
const HeardFrom = ({ rollup }: { rollup: RollupOverview }) => {
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
          safe={namesWords(missing.map(nameOf), t)}
        />
      )}
    </div>
  )
}
