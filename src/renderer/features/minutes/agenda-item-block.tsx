import { type KeyboardEvent, memo, useMemo } from 'react'
import type { Body } from '#shared/model/body.ts'
import type { AgendaItem } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { type AgendaActions, ItemTools } from './item-tools.tsx'
import { CarriedFrom } from './carried-from.tsx'
import { Decisions } from './decisions.tsx'
import { isUnwritten } from './empty-item.ts'
import * as css from './minutes.css.ts'
import { Speakers } from './speakers.tsx'
import { VotesRow } from './votes-row.tsx'

interface AgendaItemBlockProps {
  item: AgendaItem
  number: number
  isFirst: boolean
  isLast: boolean
  /** How many were there at this item; `null` where nobody was marked. */
  present: number | null
  /** Whether there was a quorum at this item; `null` where none is needed. */
  hasQuorum: boolean | null
  total: number
  tieRule: Body['tieRule']
  writer: FieldWriter
  actions: AgendaActions
  isReadOnly: boolean
}

const stepOf = (event: KeyboardEvent): 1 | -1 | null => {
  if (!event.altKey || event.ctrlKey || event.shiftKey) return null
  if (event.key === 'ArrowUp') return -1
  return event.key === 'ArrowDown' ? 1 : null
}

const isNextKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey

/** One question of the agenda. Only the block that changed is drawn again. */
export const AgendaItemBlock = memo((props: AgendaItemBlockProps) => {
  const { item, number, writer, actions, isReadOnly } = props
  const { t } = useTranslate()
  const path = ['agenda', item.id]
  const votesPath = useMemo(() => ['agenda', item.id, 'votes'], [item.id])
  const bound = { writer, isReadOnly }
  const isDeferred = item.state === 'undiscussed'
  // What was written before it was put off stays in sight.
  const isFolded = isDeferred && isUnwritten({ ...item, title: '', presenter: '' })

  const handleKey = (event: KeyboardEvent): void => {
    const step = stepOf(event)
    if (!isNextKey(event) && step === null) return
    event.preventDefault()
    event.stopPropagation()
    if (step === null) actions.next(item.id)
    else actions.moveBy(item.id, step)
  }

  return (
    <fieldset
      aria-label={t('minutes.item', { number })}
      className={css.item}
      onKeyDownCapture={isReadOnly ? undefined : handleKey}
    >
      <span className={css.itemNumber} aria-hidden="true">
        {number}.
      </span>
      <div className={css.itemBody}>
        <BoundText
          {...bound}
          label={t('minutes.itemTitle', { number })}
          placeholder={t('minutes.itemTitlePlaceholder')}
          path={[...path, 'title']}
          value={item.title}
        />
        <ItemFacts {...props} />
        <BoundText
          {...bound}
          label={t('minutes.presenter')}
          path={[...path, 'presenter']}
          value={item.presenter}
        />
        {isFolded ? null : (
          <>
            <BoundProse
              {...bound}
              label={t('minutes.considered')}
              minLines={2}
              path={[...path, 'considered']}
              value={item.considered}
            />
            <Speakers
              itemId={item.id}
              speakers={item.speakers}
              number={number}
              writer={writer}
              isReadOnly={isReadOnly}
            />
            <Decisions
              itemId={item.id}
              decisions={item.decisions}
              number={number}
              present={props.present}
              tieRule={props.tieRule}
              writer={writer}
              isReadOnly={isReadOnly}
            />
            <VotesRow
              path={votesPath}
              votes={item.votes}
              present={props.present}
              tieRule={props.tieRule}
              writer={writer}
              isReadOnly={isReadOnly}
            />
          </>
        )}
        {isReadOnly ? null : (
          <ItemTools
            itemId={item.id}
            number={number}
            isFirst={props.isFirst}
            isLast={props.isLast}
            isDeferred={isDeferred}
            isUndecided={item.decisions.length === 0}
            writer={writer}
            actions={actions}
          />
        )}
      </div>
    </fieldset>
  )
})

/** Who is there at this item, where it comes from, and whether it was put off. */
const ItemFacts = ({ item, present, hasQuorum, total }: AgendaItemBlockProps) => {
  const { t } = useTranslate()
  const isDeferred = item.state === 'undiscussed'
  const isCarried = item.carriedFromMeetingId !== null
  if (present === null && !isDeferred && !isCarried) return null
  return (
    <p className={css.itemFacts}>
      {present === null || isDeferred ? null : (
        <span className={hasQuorum === false ? css.noQuorum : undefined}>
          {hasQuorum === null
            ? t('minutes.thereAtItem', { present, total })
            : t(hasQuorum ? 'minutes.quorumReached' : 'minutes.quorumMissing', { present, total })}
        </span>
      )}
      {isDeferred ? <span className={css.deferred}>{t('minutes.deferred')}</span> : null}
      <CarriedFrom meetingId={item.carriedFromMeetingId} />
    </p>
  )
}
