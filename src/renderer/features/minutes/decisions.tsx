import { useMemo, useRef, useEffect } from 'react'
import { flushSync } from 'react-dom'
import type { AgendaItem } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { type DecisionActions, DecisionRow } from './decision-row.tsx'
import { newDecision } from './empty-item.ts'
import * as css from './minutes.css.ts'

interface DecisionsProps {
  item: AgendaItem
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
export const Decisions = ({ item, number, writer, isReadOnly }: DecisionsProps) => {
  const latest = useRef(item.decisions)
  useEffect(() => {
    latest.current = item.decisions
  })
  const actions = useMemo<DecisionActions>(() => {
    const base = ['agenda', item.id]
    return {
      add: () => addDecision(writer, item.id),
      remove: (id) => {
        const at = latest.current.findIndex((decision) => decision.id === id)
        const neighbour = latest.current[at + 1] ?? latest.current[at - 1]
        flushSync(() => writer.remove([...base, 'decisions', id]))
        const goal =
          neighbour === undefined ? [...base, 'considered'] : [...base, 'decisions', neighbour.id, 'text']
        jumpToField(goal.join('/'))
      },
    }
  }, [item.id, writer])
  return (
    <div className={css.decisions} data-field={['agenda', item.id, 'decisions'].join('/')}>
      {item.decisions.map((decision, at) => (
        <DecisionRow
          key={decision.id}
          itemId={item.id}
          decision={decision}
          number={`${number}.${at + 1}`}
          writer={writer}
          actions={actions}
          isReadOnly={isReadOnly}
        />
      ))}
    </div>
  )
}
