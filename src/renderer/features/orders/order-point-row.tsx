import { ListPlus, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundProse } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './orders.css.ts'
import { addPoint, addSubPoint, moveRow, type Point, pointKeyOf, removeRow } from './point-moves.ts'

interface OrderPointRowProps {
  point: Point
  points: readonly Point[]
  number: number
  writer: FieldWriter
  isReadOnly: boolean
}

/** A point with its sub-points. */
export const OrderPointRow = ({ point, points, number, writer, isReadOnly }: OrderPointRowProps) => {
  const { t } = useTranslate()
  const path = ['points', point.id]
  const handleKey = (event: KeyboardEvent): void => {
    const key = pointKeyOf(event)
    if (key === null) return
    event.preventDefault()
    event.stopPropagation()
    const next = points[number]
    if (key === 'new') addPoint(writer, '', next?.id ?? null)
    else if (key === 'sub') addSubPoint(writer, point.id)
    else if (key === 'remove') removeRow(writer, path, points)
    else moveRow(writer, path, points, key)
  }
  // Spread, because a static check takes every group for dead; its fields are what has the keys.
  const keys = isReadOnly ? {} : { onKeyDown: handleKey }
  return (
    <fieldset aria-label={t('orders.point', { number })} className={css.pointGroup} {...keys}>
      <div className={css.point}>
        <span className={css.number} aria-hidden="true">
          {number}.
        </span>
        <BoundProse
          writer={writer}
          isReadOnly={isReadOnly}
          isLabelHidden
          minLines={1}
          label={t('orders.point', { number })}
          path={[...path, 'text']}
          value={point.text}
        />
        {isReadOnly ? null : (
          <span className={css.pointTools}>
            <IconButton
              label={t('orders.addSubPointTo', { number })}
              shortcut="Alt+Shift+Enter"
              icon={<ListPlus size={16} />}
              onPress={() => addSubPoint(writer, point.id)}
            />
            <IconButton
              label={t('orders.removePoint', { number })}
              shortcut="Alt+Delete"
              icon={<Trash2 size={16} />}
              onPress={() => removeRow(writer, path, points)}
            />
          </span>
        )}
      </div>
      {point.subPoints.map((subPoint, at) => (
        <SubPointRow
          key={subPoint.id}
          point={point}
          at={at}
          number={`${number}.${at + 1}`}
          writer={writer}
          isReadOnly={isReadOnly}
        />
      ))}
    </fieldset>
  )
}

interface SubPointRowProps {
  point: Point
  at: number
  number: string
  writer: FieldWriter
  isReadOnly: boolean
}

const SubPointRow = ({ point, at, number, writer, isReadOnly }: SubPointRowProps) => {
  const { t } = useTranslate()
  const rows = point.subPoints
  const row = rows[at]
  if (row === undefined) return null
  const path = ['points', point.id, 'subPoints', row.id]
  const handleKey = (event: KeyboardEvent): void => {
    const key = pointKeyOf(event)
    if (key === null) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'new' || key === 'sub') addSubPoint(writer, point.id, rows[at + 1]?.id ?? null)
    else if (key === 'remove') removeRow(writer, path, rows)
    else moveRow(writer, path, rows, key)
  }
  const keys = isReadOnly ? {} : { onKeyDown: handleKey }
  return (
    <fieldset aria-label={t('orders.subPoint', { number })} className={css.subPoint} {...keys}>
      <span className={css.number} aria-hidden="true">
        {number}.
      </span>
      <BoundProse
        writer={writer}
        isReadOnly={isReadOnly}
        isLabelHidden
        minLines={1}
        label={t('orders.subPoint', { number })}
        path={[...path, 'text']}
        value={row.text}
      />
      {isReadOnly ? null : (
        <IconButton
          label={t('orders.removeSubPoint', { number })}
          shortcut="Alt+Delete"
          icon={<Trash2 size={16} />}
          onPress={() => removeRow(writer, path, rows)}
        />
      )}
    </fieldset>
  )
}
