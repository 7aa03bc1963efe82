import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'

export interface OrderPartProps {
  order: RecordOf<'order'>
  writer: FieldWriter
  isReadOnly: boolean
}

const KINDS = ['order', 'council-decision'] as const

/** What it is about, when, in which register, who signs. */
export const OrderHead = ({ order, writer, isReadOnly }: OrderPartProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  const { records: registers } = useRecords('register')
  const own = registers.filter(
    ({ record }) => record.institutionId === order.institutionId && record.registers === 'orders',
  )
  return (
    <Section title={t('orders.head')}>
      <FieldGroup>
        <WholeRow>
          <BoundText
            {...bound}
            label={t('orders.subject')}
            path={['subject']}
            value={order.subject}
            isRequired
          />
        </WholeRow>
        <BoundPartialDate {...bound} label={t('orders.date')} path={['date']} value={order.date} />
        <BoundCombo
          {...bound}
          label={t('orders.registerIn')}
          placeholder={t('orders.registerNone')}
          path={['registerId']}
          value={order.registerId}
          options={own.map(({ id, record }) => ({ id, label: record.title, detail: record.mark }))}
        />
        <BoundSelect
          {...bound}
          label={t('orders.kind')}
          path={['orderKind']}
          value={order.orderKind}
          options={KINDS.map((id) => ({ id, label: t(`orderKind.${id}`) }))}
        />
        <BoundText {...bound} label={t('orders.place')} path={['place']} value={order.place} />
        <BoundText
          {...bound}
          label={t('orders.signerTitle')}
          path={['signerTitle']}
          value={order.signerTitle}
        />
        <BoundText {...bound} label={t('orders.signerName')} path={['signerName']} value={order.signerName} />
      </FieldGroup>
    </Section>
  )
}
