import type { Output } from '#shared/contract/contract.ts'
import type { IndicatorFigure, Rollup, Verdict as VerdictWord } from '#shared/domain/rollup/rollup.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRollup, useShareState } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark, type StateKind } from '#renderer/ui/state-mark.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import * as css from './home.css.ts'
import { LinkList } from './link-list.tsx'

export interface CoordinatorHomeProps {
  onShare: () => void
  onOpenFigure: (indicatorId: string) => void
}

type Sender = Output<'share.state'>['institutions'][number]

const MARKS: Readonly<Record<Sender['state'], StateKind>> = {
  received: 'done',
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
const atRisk = ({ indicators }: Rollup): readonly IndicatorFigure[] => {
  const order = [...AT_RISK]
  return indicators
    .filter(({ verdict }) => AT_RISK.has(verdict))
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

/** The coordinator's inbox: the schools, who is silent, what is at risk. */
export const CoordinatorHome = ({ onShare, onOpenFigure }: CoordinatorHomeProps) => {
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
            <Button tone="primary" onPress={onShare}>
              {t('home.receive')}
            </Button>
          }
        />
      }
    >
      <div className={css.columns}>
        <QueryGate query={share}>{({ institutions }) => <Inbox institutions={institutions} />}</QueryGate>
        <QueryGate query={rollup}>{(data) => <Risks rollup={data} onOpen={onOpenFigure} />}</QueryGate>
      </div>
    </Page>
  )
}

const Inbox = ({ institutions }: { institutions: readonly Sender[] }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const silent = institutions.filter(({ state }) => state === 'never-received').length
  return (
    <Section title={t('home.inbox')} meta={silent === 0 ? undefined : t('share.silent', { count: silent })}>
      {institutions.length === 0 ? (
        <EmptyState sentence={t('home.noInstitutions')} />
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
                {t('share.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {institutions
              .toSorted((a, b) => compareLithuanian(a.name, b.name))
              .map(({ id, name, lastReceivedAt, state }) => (
                <tr key={id}>
                  <th scope="row" className={css.cell}>
                    {name}
                  </th>
                  <td className={css.cell}>{dates.moment(lastReceivedAt)}</td>
                  <td className={css.cell}>
                    <StateMark state={MARKS[state]} word={t(`senderState.${state}`)} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

const Risks = ({ rollup, onOpen }: { rollup: Rollup; onOpen: (id: string) => void }) => {
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
      <Section title={t('home.findings')}>
        <p>{t('rollup.findings', { count: rollup.findings })}</p>
      </Section>
    </div>
  )
}
