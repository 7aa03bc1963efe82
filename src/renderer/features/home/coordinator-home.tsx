import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { FigureLine } from '#shared/domain/rollup/figure-line.ts'
import type { Verdict as VerdictWord } from '#shared/domain/rollup/rollup.ts'
import type { RollupOverview } from '#shared/domain/rollup/rollup-overview.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRollup, useShareState } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { pathOfTab } from '#renderer/lib/rollup-tabs.ts'
import { MoreButton } from '#renderer/layout/more-button.tsx'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark, type StateKind } from '#renderer/ui/state-mark.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import * as css from './home.css.ts'
import { FindingsSection } from './findings-section.tsx'
import { LinkList } from './link-list.tsx'
import { QuestionsSection } from './questions-section.tsx'
import { RegisterTroubles } from './register-troubles.tsx'

export interface CoordinatorHomeProps {
  onShare: () => void
  onGo: (path: string) => void
  onOpenFigure: (indicatorId: string) => void
}

type Sender = Output<'share.state'>['institutions'][number]

const MARKS: Readonly<Record<Sender['state'], StateKind>> = {
  received: 'done',
  'without-bundle': 'active',
  'never-received': 'draft',
  damaged: 'annulled',
  'newer-program': 'warning',
}

const AT_RISK: ReadonlySet<VerdictWord> = new Set([
  'not-met',
  'late',
  'partly',
  'not-computable',
  'named-only',
])

/** What is not on course, the worst first. */
const atRisk = ({ indicators }: RollupOverview): readonly FigureLine[] => {
  const order = [...AT_RISK]
  return indicators
    .filter(({ verdict }) => AT_RISK.has(verdict))
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

/** The coordinator's inbox: the schools, who is silent, what is at risk. */
export const CoordinatorHome = ({ onShare, onGo, onOpenFigure }: CoordinatorHomeProps) => {
  const { t } = useTranslate()
  const { name } = useWorkspace()
  const share = useShareState()
  const rollup = useRollup(null)
  return (
    <Page
      header={
        <PageHeader
          title={name}
          actions={
            <>
              <Button onPress={() => onGo(pathOfTab('changes'))}>{t('home.changes')}</Button>
              <Button tone="primary" onPress={onShare}>
                {t('home.receive')}
              </Button>
            </>
          }
        />
      }
    >
      <QuestionsSection onGo={onGo} />
      <div className={css.columns}>
        <QueryGate query={share}>
          {({ institutions }) => (
            <div>
              <Inbox institutions={institutions} onBegin={() => onGo(PATHS.institutions)} />
              <Silent institutions={institutions} onGo={onGo} />
            </div>
          )}
        </QueryGate>
        <QueryGate query={rollup}>
          {(data) => <Risks rollup={data} onOpen={onOpenFigure} onGo={onGo} />}
        </QueryGate>
      </div>
    </Page>
  )
}

interface InboxProps {
  institutions: readonly Sender[]
  onBegin: () => void
}

const Inbox = ({ institutions, onBegin }: InboxProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { shown, more } = useGrowing(institutions.toSorted((a, b) => compareLithuanian(a.name, b.name)))
  const silent = institutions.filter(({ state }) => state === 'never-received').length
  return (
    <Section title={t('home.inbox')} meta={silent === 0 ? undefined : t('share.silent', { count: silent })}>
      {institutions.length === 0 ? (
        <EmptyState
          sentence={t('home.noInstitutions')}
          action={{ label: t('home.listInstitutions'), onPress: onBegin }}
        />
      ) : (
        <table aria-label={t('home.inbox')} className={css.inbox}>
          <thead>
            <tr>
              <th scope="col" className={css.head}>
                {t('events.institution')}
              </th>
              <th scope="col" className={css.head}>
                {t('share.receivedAt')}
              </th>
              <th scope="col" className={css.head}>
                {t('share.bundles')}
              </th>
              <th scope="col" className={css.head}>
                {t('share.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, name, lastReceivedAt, bundles, state }) => (
              <tr key={id}>
                <th scope="row" className={css.cell}>
                  {name}
                </th>
                <td className={css.cell}>{dates.moment(lastReceivedAt)}</td>
                <td className={css.cell}>{bundles === 0 ? '–' : bundles}</td>
                <td className={css.markCell}>
                  <StateMark state={MARKS[state]} word={t(`senderState.${state}`)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more}
    </Section>
  )
}

/** So many institutions more are shown at a time. */
const STEP = 60

/** The first rows of a long list, and the button that shows more of them. */
const useGrowing = <Row,>(rows: readonly Row[]) => {
  const [limit, setLimit] = useState(STEP)
  const shown = rows.slice(0, limit)
  return {
    shown,
    more: <MoreButton shown={shown.length} total={rows.length} onMore={() => setLimit(limit + STEP)} />,
  }
}

/** Who has sent nothing, by name: they are asked first. */
const Silent = ({
  institutions,
  onGo,
}: {
  institutions: readonly Sender[]
  onGo: (path: string) => void
}) => {
  const { t } = useTranslate()
  const { shown, more } = useGrowing(
    institutions
      .filter(({ state }) => state === 'never-received')
      .toSorted((a, b) => compareLithuanian(a.name, b.name)),
  )
  if (institutions.length === 0) return null
  return (
    <Section title={t('home.silent')}>
      <LinkList
        label={t('home.silent')}
        rows={shown.map(({ id, name }) => ({
          id,
          title: name,
          onOpen: () => onGo(pathOfRecord('institution', id) ?? PATHS.institutions),
        }))}
        empty={t('home.nobodySilent')}
      />
      {more}
    </Section>
  )
}

interface RisksProps {
  rollup: RollupOverview
  onOpen: (id: string) => void
  onGo: (path: string) => void
}

const Risks = ({ rollup, onOpen, onGo }: RisksProps) => {
  const { t } = useTranslate()
  const risks = atRisk(rollup)
  return (
    <div>
      <Section
        title={t('home.risks')}
        meta={t('home.riskCount', { count: risks.length, total: rollup.indicators.length })}
      >
        <LinkList
          label={t('home.risks')}
          rows={risks.map((figure) => ({
            id: figure.id,
            title: [figure.printedNumber, figure.title].filter(Boolean).join(' '),
            detail: <Verdict kind={figure.verdict} word={t(`verdict.${figure.verdict}`)} />,
            onOpen: () => onOpen(figure.id),
          }))}
          empty={t(rollup.indicators.length === 0 ? 'rollup.noPlan' : 'home.noRisks')}
        />
      </Section>
      <FindingsSection onGo={onGo} />
      <RegisterTroubles onGo={onGo} />
    </div>
  )
}
