import { useDirectory } from '#renderer/api/directory.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { GrowingList } from '#renderer/layout/growing-list.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { StateMark, type StateKind } from '#renderer/ui/state-mark.tsx'
import { changeLines } from './change-lines.ts'
import { ChangeList } from './change-list.tsx'
import * as css from './intake.css.ts'
import type { Proposal } from './use-intake.ts'

const MARKS: Readonly<Record<Proposal['state'], StateKind>> = {
  new: 'done',
  changed: 'active',
  same: 'draft',
  question: 'warning',
}

interface ProposalListProps {
  proposals: readonly Proposal[]
  left: ReadonlySet<string>
  onToggle: (id: string) => void
}

/** What was understood, each with the words it came from; what is ready can be left out. */
export const ProposalList = ({ proposals, left, onToggle }: ProposalListProps) => (
  <GrowingList items={proposals} className={css.proposals}>
    {(proposal) => (
      <ProposalRow
        key={`${proposal.kind}/${proposal.id}`}
        proposal={proposal}
        isTaken={!left.has(proposal.id)}
        onToggle={() => onToggle(proposal.id)}
      />
    )}
  </GrowingList>
)

interface ProposalRowProps {
  proposal: Proposal
  isTaken: boolean
  onToggle: () => void
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const ProposalRow = ({ proposal, isTaken, onToggle }: ProposalRowProps) => {
  const { t, translateShared } = useTranslate()
  const { nameOf } = useDirectory()
  const dates = useDateWords()
  const { state, kind, title, record, source, isReady } = proposal
  const lines = changeLines(proposal, nameOf, translateShared)
  const institutionId = textOf(record['institutionId'])
  const day = textOf(record['date'])
  const number = textOf(record['minutesNumber']) || textOf(record['number'])
  const participants = Array.isArray(record['participants']) ? record['participants'].length : null
  const facts = [
    institutionId === '' || institutionId === '?' ? null : nameOf(institutionId),
    day === '' ? null : dates.short(day),
    number === '' ? null : t('intake.number', { number }),
    participants === null ? null : t('intake.rows', { count: participants }),
  ].filter((fact) => fact !== null)
  const name = `${t(`kind.${kind}`)}: ${title || facts.join(', ')}`
  return (
    <li className={css.proposal}>
      {isReady ? (
        <Checkbox aria-label={t('intake.take', { name })} isSelected={isTaken} onChange={onToggle} />
      ) : (
        <span />
      )}
      <StateMark state={MARKS[state]} word={translateShared(`intake.state.${state}`)} />
      <div className={css.told}>
        <span>
          <span className={layout.soft}>{t(`kind.${kind}`)}</span> {title}
        </span>
        <span className={layout.soft}>{facts.join(' · ')}</span>
        {lines.length === 0 ? null : <ChangeList lines={lines} />}
      </div>
      <q className={css.raw} title={source.raw}>
        {source.place === '' ? null : <span className={css.place}>{source.place}: </span>}
        {source.raw}
      </q>
    </li>
  )
}
