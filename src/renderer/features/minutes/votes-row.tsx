import type { AgendaItem } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as css from './minutes.css.ts'

interface VotesRowProps {
  item: AgendaItem
  writer: FieldWriter
  isReadOnly: boolean
}

const METHODS = ['none', 'consent', 'open', 'secret'] as const
const COUNTS = ['for', 'against', 'abstained'] as const

/** How it was agreed; the three numbers only where hands or ballots were counted. */
export const VotesRow = ({ item, writer, isReadOnly }: VotesRowProps) => {
  const { t } = useTranslate()
  const path = ['agenda', item.id, 'votes']
  const isCounted = item.votes.method === 'open' || item.votes.method === 'secret'
  return (
    <div className={css.votes} data-field={path.join('/')}>
      <BoundSelect
        writer={writer}
        isReadOnly={isReadOnly}
        label={t('minutes.votes')}
        path={[...path, 'method']}
        value={item.votes.method}
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
              value={item.votes[count]}
            />
          ))
        : null}
    </div>
  )
}
