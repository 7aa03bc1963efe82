import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Body } from '#shared/model/body.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import { isAttendanceTold, presentAtItem, presentCount } from '#shared/domain/minutes/presence.ts'
import { quorumAtItems } from '#shared/domain/minutes/quorum-at-items.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { AgendaItemBlock } from './agenda-item-block.tsx'
import { neighbourAfter, placeAfterStep } from './agenda-moves.ts'
import { isUnwritten, newAgendaItem } from './empty-item.ts'
import type { AgendaActions } from './item-tools.tsx'
import * as css from './minutes.css.ts'

interface AgendaSectionProps {
  meeting: Meeting
  body: Body | undefined
  writer: FieldWriter
  isReadOnly: boolean
}

const titleField = (id: string): string => `agenda/${id}/title`

interface There {
  readonly present: number | null
  readonly hasQuorum: boolean | null
  readonly total: number
}

const NOBODY_MARKED: There = { present: null, hasQuorum: null, total: 0 }

/** Who is there at each item, by its id; nothing where nobody was marked. */
function thereAtItems(meeting: Meeting, body: Body | undefined): ReadonlyMap<string, There> {
  if (!isAttendanceTold(meeting)) return new Map()
  const known: [string, There][] =
    body === undefined
      ? meeting.agenda.map(({ id }) => {
          const present = presentAtItem(meeting, id)
          return [id, { present, hasQuorum: null, total: presentCount(meeting) }]
        })
      : quorumAtItems(meeting, body).map(({ itemId, present, reached, total }) => [
          itemId,
          { present, hasQuorum: reached, total: Math.max(total, presentCount(meeting)) },
        ])
  return new Map(known)
}

/** The questions as numbered blocks. */
export const AgendaSection = ({ meeting, body, writer, isReadOnly }: AgendaSectionProps) => {
  const { t } = useTranslate()
  const { agenda } = meeting
  const there = thereAtItems(meeting, body)
  const [removingId, setRemovingId] = useState<string | null>(null)
  const latest = useRef(agenda)
  useEffect(() => {
    latest.current = agenda
  })

  const add = useCallback((): void => {
    const id = newId()
    flushSync(() => writer.set(['agenda', id], newAgendaItem(id, newId())))
    jumpToField(titleField(id))
  }, [writer])
  // Stable, so that blocks which did not change are not drawn again at each letter.
  const actions = useMemo<AgendaActions>(() => {
    const now = () => latest.current
    const removeAt = (id: string): void => {
      const next = neighbourAfter(now(), id) ?? now().at(-2)?.id
      flushSync(() => writer.remove(['agenda', id]))
      if (next !== undefined) jumpToField(titleField(next))
    }
    return {
      next: (id) => {
        const next = neighbourAfter(now(), id)
        if (next === undefined) add()
        else jumpToField(titleField(next))
      },
      moveBy: (id, step) => {
        const before = placeAfterStep(now(), id, step)
        if (before === undefined) return
        const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']
        flushSync(() => writer.move(['agenda', id], before))
        jumpToField(field ?? titleField(id))
      },
      remove: (id) => {
        const item = now().find((one) => one.id === id)
        if (item === undefined || isUnwritten(item)) removeAt(id)
        else setRemovingId(id)
      },
    }
  }, [add, setRemovingId, writer])

  const removing = agenda.findIndex(({ id }) => id === removingId)
  return (
    <Section title={t('minutes.agenda')} meta={isReadOnly ? undefined : t('minutes.agendaKeys')}>
      <div data-field="agenda">
        {agenda.map((item, at) => (
          <AgendaItemBlock
            key={item.id}
            item={item}
            number={at + 1}
            isFirst={at === 0}
            isLast={at === agenda.length - 1}
            {...(there.get(item.id) ?? NOBODY_MARKED)}
            tieRule={body?.tieRule ?? 'none'}
            writer={writer}
            actions={actions}
            isReadOnly={isReadOnly}
          />
        ))}
        {isReadOnly ? null : (
          <div className={css.addRow}>
            <Button icon={<Plus size={16} />} onPress={add}>
              {t(agenda.length === 0 ? 'minutes.addFirstItem' : 'minutes.addNextItem')}
            </Button>
          </div>
        )}
      </div>
      <AlertDialog
        isOpen={removing >= 0}
        tone="danger"
        title={t('minutes.removeItemTitle', { number: removing + 1 })}
        confirmLabel={t('minutes.removeItemConfirm')}
        cancelLabel={t('app.cancel')}
        onCancel={() => setRemovingId(null)}
        onConfirm={() => {
          if (removingId !== null) writer.remove(['agenda', removingId])
          setRemovingId(null)
        }}
      >
        <p>{t('minutes.removeItemWhat', { title: agenda[removing]?.title ?? '' })}</p>
      </AlertDialog>
    </Section>
  )
}
