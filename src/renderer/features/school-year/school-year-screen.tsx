import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { ReopenYearDialog } from './reopen-year-dialog.tsx'
import { TurnSection } from './turn-section.tsx'

/** The school years of this workspace, and the one action that turns the present one. */
export const SchoolYearScreen = ({ onOpenPlan }: { onOpenPlan: () => void }) => {
  const { t } = useTranslate()
  const client = useClient()
  const query = useQuery({
    queryKey: [KEYS.home, 'school-years'],
    queryFn: () => client.call('schoolYear.state', {}),
  })
  return (
    <Page header={<PageHeader title={t('schoolYear.title')} />}>
      <QueryGate query={query}>
        {({ current, years }) => (
          <div className={layout.stack}>
            <TurnSection key={current} current={current} onOpenPlan={onOpenPlan} />
            <Years current={current} years={years} />
          </div>
        )}
      </QueryGate>
    </Page>
  )
}

const Years = ({ current, years }: Output<'schoolYear.state'>) => {
  const { t } = useTranslate()
  const [reopening, setReopening] = useState<string | null>(null)
  return (
    <Section title={t('schoolYear.years')}>
      <GridList
        label={t('schoolYear.years')}
        entries={years.toReversed().map(({ schoolYear, state, closedOn }) => ({
          id: schoolYear,
          title: schoolYearWords(schoolYear),
          meta: schoolYear === current ? t('schoolYear.current') : undefined,
          detail: (
            <StateMark
              state={state === 'closed' ? 'registered' : 'active'}
              word={
                state === 'closed'
                  ? t('schoolYear.closedOn', { date: closedOn ?? '–' })
                  : t('schoolYear.open')
              }
            />
          ),
          actions:
            state === 'closed' ? (
              <Button isSmall onPress={() => setReopening(schoolYear)}>
                {t('schoolYear.reopen')}
              </Button>
            ) : undefined,
        }))}
        empty={null}
      />
      <p className={layout.soft}>{t('schoolYear.lockedHint')}</p>
      {reopening === null ? null : (
        <ReopenYearDialog schoolYear={reopening} onClose={() => setReopening(null)} />
      )}
    </Section>
  )
}
