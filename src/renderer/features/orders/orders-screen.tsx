import { type ReactNode, useMemo, useState } from 'react'
import { orderStandings } from '#shared/domain/orders/order-standings.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecord, useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { groupBySchoolYear } from '#renderer/layout/group-by-school-year.ts'
import { useYearLabel } from '#renderer/layout/year-label.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { usePageBeside } from '#renderer/layout/use-page-beside.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { NewOrderButton } from './new-order-button.tsx'
import { OrderForm } from './order-form.tsx'
import { MARK_OF_ORDER } from './order-marks.ts'
import { useStartOrder } from './use-start-order.ts'

interface OrdersScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  onOpenRecord: (kind: Kind, id: string) => void
  page: (kind: Kind, id: string, writtenField: string) => ReactNode
  warnings: (kind: Kind, id: string) => ReactNode
  evidence: (kind: Kind, id: string) => ReactNode
}

/** Director's orders: the register and the form of one. */
export const OrdersScreen = (props: OrdersScreenProps) => {
  const { selectedId, onSelect, page, warnings, evidence } = props
  const { t } = useTranslate()
  const yearLabel = useYearLabel()
  const { role } = useWorkspace()
  const { nameOf } = useDirectory()
  const { records } = useRecords('order')
  const { start: add, begin, isPending } = useStartOrder(onSelect)
  const [written, setWritten] = useState('')
  const beside = usePageBeside(selectedId !== null)
  const standings = useMemo(() => orderStandings(records.map(({ record }) => record)), [records])
  const groups = groupBySchoolYear(records).map(({ schoolYear, items }) => ({
    id: schoolYear,
    label: yearLabel(schoolYear),
    entries: items.map(({ id, record }) => ({
      id,
      title: record.subject,
      meta: record.number === null ? record.date : `Nr. ${record.number}`,
      detail: (
        <>
          <StateMark state={MARK_OF_ORDER[record.state]} word={t(`orderState.${record.state}`)} />
          {record.number === null ? null : <span>{record.date}</span>}
          <Standing standing={standings.get(id)} />
          {role === 'municipality' ? <span>{nameOf(record.institutionId)}</span> : null}
        </>
      ),
    })),
  }))
  return (
    <ListDetail
      name="orders"
      header={
        <PageHeader
          title={t('orders.title')}
          actions={<NewOrderButton onBegin={begin} isPending={isPending} />}
        />
      }
      listLabel={t('orders.list')}
      list={
        beside.hasRoomForList ? (
          <RecordList
            label={t('orders.title')}
            groups={groups}
            selectedId={selectedId}
            onSelect={onSelect}
            empty={
              <EmptyState sentence={t('orders.empty')} action={{ label: t('orders.new'), onPress: add }} />
            }
          />
        ) : null
      }
      detailLabel={t('orders.form')}
      hasOwnScroll={selectedId !== null}
      detail={
        selectedId === null ? (
          records.length === 0 ? null : (
            <EmptyState sentence={t('orders.chooseOne')} />
          )
        ) : (
          <OrderDetail
            key={selectedId}
            id={selectedId}
            isPageShown={beside.isShown}
            onTogglePage={beside.toggle}
            onOpen={onSelect}
            onOpenRecord={props.onOpenRecord}
            onWriting={setWritten}
            warnings={warnings('order', selectedId)}
            evidence={evidence('order', selectedId)}
          />
        )
      }
      sideLabel={t('paper.desk')}
      side={beside.isShown && selectedId !== null ? page('order', selectedId, written) : null}
    />
  )
}

/** In the list too: an order that was changed or repealed must not be taken for what holds. */
const Standing = ({ standing }: { standing: 'changed' | 'repealed' | undefined }) => {
  const { t } = useTranslate()
  return standing === undefined ? null : <strong>{t(`orders.standing.${standing}`)}</strong>
}

interface OrderDetailProps {
  id: string
  isPageShown: boolean
  onTogglePage: () => void
  onOpen: (id: string | null) => void
  onOpenRecord: (kind: Kind, id: string) => void
  onWriting: (field: string) => void
  warnings: ReactNode
  evidence: ReactNode
}

const OrderDetail = ({ id, ...rest }: OrderDetailProps) => {
  const query = useRecord('order', id)
  return <QueryGate query={query}>{(stored) => <OrderForm stored={stored} {...rest} />}</QueryGate>
}
