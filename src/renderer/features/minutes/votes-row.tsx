import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { Body } from '#shared/model/body.ts'
import type { AgendaItem } from '#shared/model/meeting.ts'
import { voteOutcome, votesCast } from '#shared/domain/minutes/vote-outcome.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as css from './minutes.css.ts'

export interface VotesRowProps {
  /** Of the item or of the one decision that was voted on. */
  path: readonly string[]
  votes: AgendaItem['votes']
  /** How many were there at this item; `null` where nobody was marked. */
  present: number | null
  tieRule: Body['tieRule']
  writer: FieldWriter
  isReadOnly: boolean
}

const METHODS = ['none', 'consent', 'open', 'secret'] as const
const COUNTS = ['for', 'against', 'abstained'] as const
const CASTING = ['none', 'for', 'against'] as const

/** How it was agreed; the three numbers only where hands or ballots were counted. */
export const VotesRow = memo(({ path, votes, present, tieRule, writer, isReadOnly }: VotesRowProps) => {
  const { t } = useTranslate()
  const isCounted = votes.method === 'open' || votes.method === 'secret'
  const isTie = tieRule === 'chair' && votes.for !== null && votes.for === votes.against
  return (
    <div className={css.votes} data-field={path.join('/')}>
      <BoundSelect
        writer={writer}
        isReadOnly={isReadOnly}
        label={t('minutes.votes')}
        path={[...path, 'method']}
        value={votes.method}
        options={METHODS.map((id) => ({ id, label: t(`votes.${id}`) }))}
      />
      {isCounted
        ? COUNTS.map((count) => (
            <BoundCount
              key={count}
              writer={writer}
              isReadOnly={isReadOnly}
              label={t(`votes.${count}`)}
              path={[...path, count]}
              value={votes[count]}
            />
          ))
        : null}
      {isCounted && isTie ? (
        <BoundSelect
          writer={writer}
          isReadOnly={isReadOnly}
          label={t('votes.casting')}
          path={[...path, 'casting']}
          value={votes.casting}
          options={CASTING.map((id) => ({ id, label: t(`casting.${id}`) }))}
        />
      ) : null}
      {isCounted ? <VoteWords votes={votes} present={present} tieRule={tieRule} /> : null}
    </div>
  )
})

type VoteWordsProps = Pick<VotesRowProps, 'present' | 'tieRule'> & { votes: AgendaItem['votes'] }

/** How many voted of those who were there, and what it came to. */
const VoteWords = ({ votes, present, tieRule }: VoteWordsProps) => {
  const { t } = useTranslate()
  const cast = votesCast(votes)
  if (cast === null) return null
  const isTooMany = present !== null && cast > present
  return (
    <p className={isTooMany ? css.tooMany : css.voteWords}>
      {isTooMany ? <TriangleAlert size={14} aria-hidden="true" /> : null}
      {present === null ? t('votes.cast', { cast }) : t('votes.castOf', { cast, present })}
      {' · '}
      {t(`voteOutcome.${voteOutcome(votes, tieRule)}`)}
    </p>
  )
}
