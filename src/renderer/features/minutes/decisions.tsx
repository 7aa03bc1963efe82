import { memo, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { AgendaItem } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { placeAfterStep } from './agenda-moves.ts'
import { type DecisionActions, DecisionRow, type DecisionRowProps } from './decision-row.tsx'
import { newDecision } from './empty-item.ts'
import * as css from './minutes.css.ts'

interface DecisionsProps extends Pick<DecisionRowProps, 'present' | 'tieRule'> {
  itemId: string
  decisions: AgendaItem['decisions']
  number: number
  writer: FieldWriter
  isReadOnly: boolean
}

/** Adds a decision to an item and puts the caret into it. */
export function addDecision(writer: FieldWriter, itemId: string): void {
  const path = ['agenda', itemId, 'decisions', newId()]
  flushSync(() => writer.set(path, newDecision(path[3] ?? '')))
  jumpToField([...path, 'text'].join('/'))
}

/** What was decided on one item, row by row. */
export const Decisions = memo(
  ({ itemId, decisions, number, writer, isReadOnly, ...around }: DecisionsProps) => {
    const latest = useRef(decisions)
    useEffect(() => {
      latest.current = decisions
    })
    const actions = useMemo<DecisionActions>(() => {
      const base = ['agenda', itemId]
      return {
        add: () => addDecision(writer, itemId),
        remove: (id) => {
          const at = latest.current.findIndex((decision) => decision.id === id)
          const neighbour = latest.current[at + 1] ?? latest.current[at - 1]
          flushSync(() => writer.remove([...base, 'decisions', id]))
          const goal =
            neighbour === undefined ? [...base, 'considered'] : [...base, 'decisions', neighbour.id, 'text']
          jumpToField(goal.join('/'))
        },
        moveBy: (id, step) => {
          const before = placeAfterStep(latest.current, id, step)
          if (before === undefined) return
          const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']
          flushSync(() => writer.move([...base, 'decisions', id], before))
          jumpToField(field ?? [...base, 'decisions', id, 'text'].join('/'))
        },
        vote: (id) => {
          const path = [...base, 'decisions', id, 'votes']
          const isVoted = latest.current.find((one) => one.id === id)?.votes.method !== 'none'
          if (!isVoted) flushSync(() => writer.set([...path, 'method'], 'open'))
          jumpToField([...path, 'for'].join('/'))
        },
      }
    }, [itemId, writer])
    return (
      <div
        className={css.decisions}
        data-field={decisions.length === 0 ? undefined : ['agenda', itemId, 'decisions'].join('/')}
      >
        {decisions.map((decision, at) => (
          <DecisionRow
            key={decision.id}
            itemId={itemId}
            decision={decision}
            number={`${number}.${at + 1}`}
            writer={writer}
            actions={actions}
            isFirst={at === 0}
            isLast={at === decisions.length - 1}
            isReadOnly={isReadOnly}
            {...around}
          />
        ))}
      </div>
    )
  },
)
