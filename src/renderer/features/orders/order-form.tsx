import { type ReactNode, useState } from 'react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { checkOrder } from '#shared/domain/paper/check-order.ts'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { useIsLocked } from '#renderer/api/closed-years.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { FormChecker } from '#renderer/layout/form-checker.tsx'
import { PageToggle } from '#renderer/layout/page-toggle.tsx'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { RegisterDialog } from '#renderer/layout/register-dialog.tsx'
import { WhereUsed } from '#renderer/layout/where-used.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { OrderActions, type OrderDialog } from './order-actions.tsx'
import { OrderAnnexes } from './order-annexes.tsx'
import { OrderEffects } from './order-effects.tsx'
import { OrderHead } from './order-head.tsx'
import { isLocked, MARK_OF_ORDER } from './order-marks.ts'
import { OrderPoints } from './order-points.tsx'
import { OrderReasonDialog } from './order-reason-dialog.tsx'
import { OrderStanding } from './order-standing.tsx'
import { OrderText } from './order-text.tsx'

interface OrderFormProps {
  stored: StoredRecord
  isPageShown: boolean
  onTogglePage: () => void
  /** Another order, or the list. */
  onOpen: (id: string | null) => void
  onOpenRecord: (kind: Kind, id: string) => void
  /** The field that has the caret. */
  onWriting: (field: string) => void
  /** Oddities a person may accept. */
  warnings: ReactNode
  evidence: ReactNode
}

const useFindings = (order: RecordOf<'order'>) => {
  const { records } = useRecords('institution')
  const { nameOf } = useDirectory()
  const institution = records.find(({ id }) => id === order.institutionId)?.record ?? {
    name: nameOf(order.institutionId),
    place: '',
    directorTitle: '',
    nameGenitive: '',
  }
  return checkOrder({ order, institution })
}

/** One order: written while it is a draft, locked once it was given out. */
export const OrderForm = (props: OrderFormProps) => {
  const { stored, onWriting } = props
  const { t } = useTranslate()
  const dates = useDateWords()
  const editor = useRecordEditor('order', stored)
  const { record: order, writer } = editor
  const [dialog, setDialog] = useState<OrderDialog | null>(null)
  const findings = useFindings(order)
  const isYearClosed = useIsLocked(stored)
  const isReadOnly = stored.readOnly || isYearClosed || isLocked(order.state)
  const part = { order, writer, isReadOnly }
  const close = (): void => setDialog(null)
  return (
    <RecordFrame
      title={
        order.number === null ? t('orders.draftTitle') : t('orders.numberedTitle', { number: order.number })
      }
      titleField="number"
      about={
        <>
          <span>{dates.day(order.date)}</span>
          <StateMark state={MARK_OF_ORDER[order.state]} word={t(`orderState.${order.state}`)} />
          {order.edition === 1 ? null : <span>{t('orders.edition', { edition: order.edition })}</span>}
        </>
      }
      editor={editor}
      isForeign={stored.readOnly}
      isYearClosed={isYearClosed}
      actions={
        <>
          <PageToggle isShown={props.isPageShown} onToggle={props.onTogglePage} />
          {stored.readOnly ? null : (
            <OrderActions order={order} isYearClosed={isYearClosed} onAsk={setDialog} onOpen={props.onOpen} />
          )}
        </>
      }
      foot={
        <FormChecker
          kind="order"
          id={order.id}
          findings={findings}
          warnings={props.warnings}
          others={{ institution: order.institutionId }}
          onOpenRecord={props.onOpenRecord}
        />
      }
    >
      <OrderStanding order={order} />
      {/* The page beside the form follows the caret. */}
      <div
        onFocus={({ target }) => {
          const field = target.closest<HTMLElement>('[data-field]')?.dataset['field']
          if (field !== undefined) onWriting(field)
        }}
      >
        <OrderHead {...part} />
        <OrderText {...part} />
        <OrderPoints points={order.points} writer={writer} isReadOnly={part.isReadOnly} />
        <OrderAnnexes {...part} isForeign={stored.readOnly || isYearClosed} />
        <OrderEffects {...part} />
      </div>
      {props.evidence}
      <WhereUsed kind="order" id={order.id} />
      {dialog === 'register' ? (
        <RegisterDialog paper={{ kind: 'order', id: order.id }} findings={findings} onClose={close} />
      ) : null}
      {dialog === 'reopen' || dialog === 'annul' ? (
        <OrderReasonDialog orderId={order.id} act={dialog} onClose={close} />
      ) : null}
    </RecordFrame>
  )
}
