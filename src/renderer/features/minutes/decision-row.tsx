import { ArrowDown, ArrowUp, FilePlus, ListPlus, Trash2, Vote } from 'lucide-react'
import { type KeyboardEvent, memo, useMemo } from 'react'
import type { Decision } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundDay } from '#renderer/forms/bound-date.tsx'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ToolRow } from '#renderer/ui/tool-row.tsx'
import { CarriedFrom } from './carried-from.tsx'
import { DecisionOutcomes } from './decision-outcomes.tsx'
import { useMinutesDesk } from './minutes-desk.ts'
import * as css from './minutes.css.ts'
import { rowKeyOf, rowStepOf } from './row-keys.ts'
import { VotesRow, type VotesRowProps } from './votes-row.tsx'

export interface DecisionActions {
  readonly add: () => void
  readonly remove: (id: string) => void
  readonly moveBy: (id: string, step: 1 | -1) => void
  /** To the numbers of its own vote. */
  readonly vote: (id: string) => void
}

export interface DecisionRowProps extends Pick<VotesRowProps, 'present' | 'tieRule'> {
  itemId: string
  decision: Decision
  /** `2.1`: the item and the decision in it. */
  number: string
  writer: FieldWriter
  actions: DecisionActions
  isFirst: boolean
  isLast: boolean
  isReadOnly: boolean
}

const TYPES = ['decision', 'task', 'information'] as const

/** One decision: its words, what kind it is, and for a task who does it and by when. */
export const DecisionRow = memo((props: DecisionRowProps) => {
  const { itemId, decision, number, writer, actions, isReadOnly } = props
  const around = { present: props.present, tieRule: props.tieRule, writer, isReadOnly }
  const { t } = useTranslate()
  const desk = useMinutesDesk()
  const path = ['agenda', itemId, 'decisions', decision.id]
  const bound = { writer, isReadOnly, isLabelHidden: true }
  const carriesOut = desk.canCarryOut && decision.type !== 'information' && decision.text.trim() !== ''

  const canVote = !isReadOnly && decision.type !== 'information'
  const votesPath = useMemo(
    () => ['agenda', itemId, 'decisions', decision.id, 'votes'],
    [itemId, decision.id],
  )

  const handleKey = useDecisionKeys(props, carriesOut, canVote)
  return (
    <fieldset
      className={css.decision}
      aria-label={t('minutes.decisionNumber', { number })}
      onKeyDownCapture={handleKey}
    >
      <div className={css.decisionText}>
        <BoundProse
          {...bound}
          minLines={1}
          label={t('minutes.decisionText', { number })}
          placeholder={t(`decisionPlaceholder.${decision.type}`)}
          path={[...path, 'text']}
          value={decision.text}
        />
      </div>
      <BoundSelect
        {...bound}
        label={t('minutes.decisionType', { number })}
        path={[...path, 'type']}
        value={decision.type}
        options={TYPES.map((id) => ({ id, label: t(`decisionType.${id}`) }))}
      />
      {decision.type === 'task' ? (
        <TaskFields path={path} decision={decision} number={number} writer={writer} isReadOnly={isReadOnly} />
      ) : null}
      {decision.votes.method === 'none' ? null : (
        <div className={css.decisionVotes}>
          <VotesRow path={votesPath} votes={decision.votes} {...around} />
        </div>
      )}
      <ToolRow label={t('minutes.decisionTools', { number })} className={css.rowTools}>
        <span className={css.decisionTools}>
          {carriesOut ? (
            <>
              <IconButton
                label={t('minutes.makeOrder', { number })}
                shortcut="F8"
                icon={<FilePlus size={16} />}
                onPress={() => desk.makeOrder(decision.id)}
              />
              <IconButton
                label={t('minutes.makeActivity', { number })}
                shortcut="F9"
                icon={<ListPlus size={16} />}
                onPress={() => desk.makeActivity(decision.id)}
              />
            </>
          ) : null}
          {canVote ? (
            <IconButton
              label={t('minutes.voteDecision', { number })}
              shortcut="F7"
              icon={<Vote size={16} />}
              onPress={() => actions.vote(decision.id)}
            />
          ) : null}
          {isReadOnly ? null : <RowTools {...props} />}
        </span>
        <div className={css.decisionUnder}>
          <CarriedFrom meetingId={decision.carriedFromMeetingId} />
          <DecisionOutcomes decisionId={decision.id} />
        </div>
      </ToolRow>
    </fieldset>
  )
})

/** Alt+Enter, Alt+Delete and Alt+Shift+arrows of the row; F7 votes, F8 and F9 carry it out. */
const useDecisionKeys = (
  { decision, actions, isReadOnly }: DecisionRowProps,
  carriesOut: boolean,
  canVote: boolean,
) => {
  const desk = useMinutesDesk()
  const workOf = (event: KeyboardEvent): ((id: string) => void) | undefined => {
    if (carriesOut && event.key === 'F8') return desk.makeOrder
    if (carriesOut && event.key === 'F9') return desk.makeActivity
    if (canVote && event.key === 'F7') return actions.vote
    if (isReadOnly) return undefined
    const step = rowStepOf(event)
    if (step !== null) return (id) => actions.moveBy(id, step)
    const rowKey = rowKeyOf(event)
    if (rowKey === null) return undefined
    return rowKey === 'new' ? actions.add : actions.remove
  }
  return (event: KeyboardEvent): void => {
    const work = workOf(event)
    if (work === undefined) return
    event.preventDefault()
    work(decision.id)
  }
}

const RowTools = ({ decision, number, actions, isFirst, isLast }: DecisionRowProps) => {
  const { t } = useTranslate()
  return (
    <>
      {isFirst && isLast ? null : (
        <>
          <IconButton
            label={t('minutes.moveDecisionUp', { number })}
            shortcut="Alt+Shift+↑"
            icon={<ArrowUp size={16} />}
            isDisabled={isFirst}
            onPress={() => actions.moveBy(decision.id, -1)}
          />
          <IconButton
            label={t('minutes.moveDecisionDown', { number })}
            shortcut="Alt+Shift+↓"
            icon={<ArrowDown size={16} />}
            isDisabled={isLast}
            onPress={() => actions.moveBy(decision.id, 1)}
          />
        </>
      )}
      <IconButton
        label={t('minutes.removeDecision', { number })}
        shortcut="Alt+Delete"
        icon={<Trash2 size={16} />}
        onPress={() => actions.remove(decision.id)}
      />
    </>
  )
}

interface TaskFieldsProps {
  path: readonly string[]
  decision: Decision
  number: string
  writer: FieldWriter
  isReadOnly: boolean
}

/** Who does it, by when, and whether it is done: that last also after the minutes were given out. */
const TaskFields = ({ path, decision, number, writer, isReadOnly }: TaskFieldsProps) => {
  const { t } = useTranslate()
  const { canCarryOut } = useMinutesDesk()
  const bound = { writer, isReadOnly, isLabelHidden: true }
  return (
    <div className={css.taskRow}>
      <BoundText
        {...bound}
        label={t('minutes.responsible', { number })}
        placeholder={t('minutes.responsiblePlaceholder')}
        path={[...path, 'responsible']}
        value={decision.responsible}
      />
      <BoundDay
        {...bound}
        label={t('minutes.due', { number })}
        path={[...path, 'due']}
        value={decision.due}
      />
      <Checkbox
        isSelected={decision.done}
        isDisabled={!canCarryOut}
        onChange={(isDone) => writer.set([...path, 'done'], isDone)}
      >
        {t('minutes.done')}
      </Checkbox>
    </div>
  )
}
