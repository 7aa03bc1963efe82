import type { ReactNode } from 'react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { type FieldWriter, useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { PageToggle } from '#renderer/layout/page-toggle.tsx'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { MARK_OF_ORDER } from './order-marks.ts'
import { OrderPoints } from './order-points.tsx'

interface OrderFormProps {
  stored: StoredRecord
  isPageShown: boolean
  onTogglePage: () => void
  evidence: ReactNode
}

const KINDS = ['order', 'council-decision'] as const
const STATES = ['draft', 'registered', 'annulled'] as const
const EFFECTS = ['none', 'founds-body', 'approves', 'changes', 'repeals'] as const

/** One order. */
export const OrderForm = ({ stored, isPageShown, onTogglePage, evidence }: OrderFormProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { today } = useWorkspace()
  const editor = useRecordEditor('order', stored)
  const { record: order, writer } = editor
  const isReadOnly = stored.readOnly
  const bound = { writer, isReadOnly }
  // The day of registration goes with the state, so that nobody has to write it twice.
  const stateWriter: FieldWriter = {
    ...writer,
    set: (path, value) => {
      writer.set(path, value)
      if (value === 'registered' && order.registeredOn === null) writer.set(['registeredOn'], today)
    },
  }
  return (
    <RecordFrame
      title={
        order.number === null ? t('orders.draftTitle') : t('orders.numberedTitle', { number: order.number })
      }
      about={
        <>
          <span>{dates.day(order.date)}</span>
          <StateMark state={MARK_OF_ORDER[order.state]} word={t(`orderState.${order.state}`)} />
        </>
      }
      editor={editor}
      isForeign={isReadOnly}
      actions={<PageToggle isShown={isPageShown} onToggle={onTogglePage} />}
    >
      <Section title={t('orders.head')}>
        <FieldGroup>
          <BoundText
            {...bound}
            isNullable
            label={t('orders.number')}
            path={['number']}
            value={order.number ?? ''}
          />
          <BoundPartialDate {...bound} label={t('orders.date')} path={['date']} value={order.date} />
          <WholeRow>
            <BoundText
              {...bound}
              label={t('orders.subject')}
              path={['subject']}
              value={order.subject}
              isRequired
            />
          </WholeRow>
          <BoundSelect
            {...bound}
            label={t('orders.kind')}
            path={['orderKind']}
            value={order.orderKind}
            options={KINDS.map((id) => ({ id, label: t(`orderKind.${id}`) }))}
          />
          <BoundSelect
            writer={stateWriter}
            isReadOnly={isReadOnly}
            label={t('orders.state')}
            path={['state']}
            value={order.state}
            options={STATES.map((id) => ({ id, label: t(`orderState.${id}`) }))}
          />
          <BoundText {...bound} label={t('orders.place')} path={['place']} value={order.place} />
          <BoundText
            {...bound}
            label={t('orders.signerTitle')}
            path={['signerTitle']}
            value={order.signerTitle}
          />
          <BoundText
            {...bound}
            label={t('orders.signerName')}
            path={['signerName']}
            value={order.signerName}
          />
        </FieldGroup>
      </Section>
      <EffectSection order={order} writer={writer} isReadOnly={isReadOnly} />
      <Section title={t('orders.text')}>
        <BoundProse
          {...bound}
          label={t('orders.preamble')}
          description={t('orders.preambleHint')}
          minLines={2}
          path={['preamble']}
          value={order.preamble}
        />
        <BoundText
          {...bound}
          label={t('orders.operativeVerb')}
          description={t('orders.operativeVerbHint')}
          path={['operativeVerb']}
          value={order.operativeVerb}
        />
      </Section>
      <OrderPoints points={order.points} writer={writer} isReadOnly={isReadOnly} />
      {evidence}
    </RecordFrame>
  )
}

interface EffectSectionProps {
  order: RecordOf<'order'>
  writer: FieldWriter
  isReadOnly: boolean
}

/** What the order does: above all, which team it founds - then the team knows its order too. */
const EffectSection = ({ order, writer, isReadOnly }: EffectSectionProps) => {
  const { t } = useTranslate()
  const { records: bodies } = useRecords('body', { institutionId: order.institutionId })
  const { records: orders } = useRecords('order', { institutionId: order.institutionId })
  const editBody = useCommand('records.edit')
  const foundsWriter: FieldWriter = {
    ...writer,
    set: (path, value) => {
      writer.set(path, value)
      const body = bodies.find(({ id }) => id === value)
      if (body === undefined || body.record.foundingOrderId !== null) return
      editBody.mutate({
        kind: 'body',
        id: body.id,
        edits: [{ op: 'set', path: ['foundingOrderId'], value: order.id }],
      })
    },
  }
  return (
    <Section title={t('orders.effectTitle')}>
      <FieldGroup>
        <BoundSelect
          writer={writer}
          isReadOnly={isReadOnly}
          label={t('orders.effect')}
          path={['effect']}
          value={order.effect}
          options={EFFECTS.map((id) => ({ id, label: t(`orderEffect.${id}`) }))}
        />
        {order.effect === 'founds-body' ? (
          <BoundCombo
            writer={foundsWriter}
            isReadOnly={isReadOnly}
            label={t('orders.foundedBody')}
            path={['effectOnId']}
            value={order.effectOnId}
            options={bodies.map(({ id, record }) => ({ id, label: record.name }))}
          />
        ) : null}
        {order.effect === 'changes' || order.effect === 'repeals' ? (
          <BoundCombo
            writer={writer}
            isReadOnly={isReadOnly}
            label={t('orders.otherOrder')}
            path={['effectOnId']}
            value={order.effectOnId}
            options={orders
              .filter(({ id }) => id !== order.id)
              .map(({ id, record }) => ({
                id,
                label: [record.number, record.date, record.subject].filter(Boolean).join(' · '),
              }))}
          />
        ) : null}
      </FieldGroup>
    </Section>
  )
}
