import { Plus, Trash2 } from 'lucide-react'
import { flushSync } from 'react-dom'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundProse } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import * as css from './orders.css.ts'

interface OrderPointsProps {
  points: RecordOf<'order'>['points']
  writer: FieldWriter
  isReadOnly: boolean
}

/** What is ordered, point by point; Ctrl+Enter goes on to the next. */
export const OrderPoints = ({ points, writer, isReadOnly }: OrderPointsProps) => {
  const { t } = useTranslate()
  const add = (): void => {
    const id = newId()
    flushSync(() => writer.set(['points', id], { id, text: '' }))
    jumpToField(`points/${id}/text`)
  }
  return (
    <Section
      title={t('orders.points')}
      actions={
        isReadOnly ? undefined : (
          <Button isSmall icon={<Plus size={14} />} onPress={add}>
            {t('orders.addPoint')}
          </Button>
        )
      }
    >
      <div data-field="points" className={css.points}>
        {points.map((point, at) => (
          <fieldset
            key={point.id}
            aria-label={t('orders.point', { number: at + 1 })}
            className={css.point}
            onKeyDownCapture={(event) => {
              if (event.key !== 'Enter' || !event.ctrlKey || isReadOnly) return
              event.preventDefault()
              const next = points[at + 1]
              if (next === undefined) add()
              else jumpToField(`points/${next.id}/text`)
            }}
          >
            <span className={css.number} aria-hidden="true">
              {at + 1}.
            </span>
            <BoundProse
              writer={writer}
              isReadOnly={isReadOnly}
              isLabelHidden
              minLines={1}
              label={t('orders.point', { number: at + 1 })}
              path={['points', point.id, 'text']}
              value={point.text}
            />
            {isReadOnly ? null : (
              <IconButton
                label={t('orders.removePoint', { number: at + 1 })}
                icon={<Trash2 size={16} />}
                onPress={() => writer.remove(['points', point.id])}
              />
            )}
          </fieldset>
        ))}
        {points.length === 0 ? <p>{t('orders.noPoints')}</p> : null}
      </div>
    </Section>
  )
}
