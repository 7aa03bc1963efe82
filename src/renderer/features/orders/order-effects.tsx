import { Plus, Trash2 } from 'lucide-react'
import { flushSync } from 'react-dom'
import type { Kind } from '#shared/model/kinds.ts'
import type { OrderEffect } from '#shared/model/order.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Option } from '#renderer/ui/option-list.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { effectRows, writeEffect } from './effect-rows.ts'
import type { OrderPartProps } from './order-head.tsx'
import { orderLabel } from './order-label.ts'
import * as css from './orders.css.ts'

const EFFECTS = ['founds-body', 'approves', 'changes', 'repeals', 'executes'] as const

/** What the order does to other records, seen from both ends: each line one record. */
export const OrderEffects = ({ order, writer, isReadOnly }: OrderPartProps) => {
  const { t } = useTranslate()
  const rows = effectRows(order)
  if (isReadOnly && rows.length === 0) return null
  const add = (): void => {
    const id = newId()
    flushSync(() =>
      writer.set(['effects', id], { id, effect: 'founds-body', targetId: null, targetText: '' }),
    )
    jumpToField(`effects/${id}/effect`)
  }
  return (
    <Section
      title={t('orders.effectTitle')}
      actions={
        isReadOnly ? undefined : (
          <Button isSmall icon={<Plus size={14} />} onPress={add}>
            {t('orders.addEffect')}
          </Button>
        )
      }
    >
      <div data-field="effects" className={css.points}>
        {rows.map((row, at) => (
          <EffectRow
            key={row.id}
            row={row}
            number={at + 1}
            order={order}
            writer={writer}
            isReadOnly={isReadOnly}
          />
        ))}
        {rows.length === 0 ? <p>{t('orders.noEffects')}</p> : null}
      </div>
    </Section>
  )
}

interface EffectRowProps extends OrderPartProps {
  row: OrderEffect
  number: number
}

const EffectRow = ({ row, number, order, writer, isReadOnly }: EffectRowProps) => {
  const { t } = useTranslate()
  const targets = useTargets(row.effect, order)
  const tellBody = useTellBody()
  const path = ['effects', row.id]
  const rowWriter: FieldWriter = {
    ...writer,
    set: (at, value) => {
      writeEffect(writer, order, row, at.at(-1) ?? '', value)
      if (row.effect === 'founds-body' && at.at(-1) === 'targetId') tellBody(value, order.id)
    },
  }
  return (
    <fieldset className={css.effect} aria-label={t('orders.effectRow', { number })}>
      <BoundSelect
        writer={rowWriter}
        isReadOnly={isReadOnly}
        label={t('orders.effect')}
        path={[...path, 'effect']}
        value={row.effect}
        options={EFFECTS.map((id) => ({ id, label: t(`orderEffect.${id}`) }))}
      />
      <BoundCombo
        writer={rowWriter}
        isReadOnly={isReadOnly}
        label={t('orders.effectTarget')}
        path={[...path, 'targetId']}
        value={row.targetId}
        options={targets}
      />
      {isReadOnly ? null : (
        <IconButton
          label={t('orders.removeEffect', { number })}
          icon={<Trash2 size={16} />}
          onPress={() => writeEffect(writer, order, row, 'removed', null)}
        />
      )}
      {row.targetId === null ? (
        <span className={css.effectText}>
          <BoundText
            writer={rowWriter}
            isReadOnly={isReadOnly}
            label={t('orders.effectFree')}
            path={[...path, 'targetText']}
            value={row.targetText}
          />
        </span>
      ) : null}
    </fieldset>
  )
}

/** Records an effect may be on: teams, papers and plans, other orders, or meetings. */
const useTargets = (effect: OrderEffect['effect'], order: OrderPartProps['order']): readonly Option[] => {
  const { t } = useTranslate()
  const filter = { institutionId: order.institutionId }
  const { records: bodies } = useRecords('body', filter)
  const { records: papers } = useRecords('paper-version', filter)
  const { records: plans } = useRecords('plan', filter)
  const { records: orders } = useRecords('order', filter)
  const { records: meetings } = useRecords('meeting', filter)
  const named = (kind: Kind, list: readonly { id: string; record: { title: string } }[]): Option[] =>
    list.map(({ id, record }) => ({ id, label: record.title, detail: t(`kind.${kind}`) }))
  switch (effect) {
    case 'founds-body':
      return bodies.map(({ id, record }) => ({ id, label: record.name }))
    case 'approves':
      return [...named('paper-version', papers), ...named('plan', plans)]
    case 'changes':
    case 'repeals':
      return orders
        .filter(({ id }) => id !== order.id)
        .map(({ id, record }) => ({ id, label: orderLabel(record) }))
    case 'executes':
      return meetings.map(({ id, record }) => ({
        id,
        label: [record.date, record.minutesNumber && `Nr. ${record.minutesNumber}`, record.purpose]
          .filter(Boolean)
          .join(' · '),
      }))
  }
}

/** A team without a founding order learns which order founds it. */
const useTellBody = () => {
  const { records: bodies } = useRecords('body')
  const edit = useCommand('records.edit')
  return (bodyId: unknown, orderId: string): void => {
    const body = bodies.find(({ id }) => id === bodyId)
    if (body === undefined || body.readOnly || body.record.foundingOrderId !== null) return
    edit.mutate({
      kind: 'body',
      id: body.id,
      edits: [{ op: 'set', path: ['foundingOrderId'], value: orderId }],
    })
  }
}
