import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS, useRecord } from '#renderer/api/queries.ts'
import { typed } from '#renderer/api/records.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord } from '#renderer/lib/paths.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Link } from '#renderer/ui/link.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import * as css from './orders.css.ts'

type ChainLink = Output<'orders.chain'>['actsOn'][number]

/** Where the order stands: annulled, reopened, changed or repealed by others, and what it does to others itself. */
export const OrderStanding = ({ order }: { order: RecordOf<'order'> }) => {
  const { t } = useTranslate()
  const client = useClient()
  const { data: chain } = useQuery({
    queryKey: [KEYS.chain, order.id],
    queryFn: () => client.call('orders.chain', { orderId: order.id }),
    staleTime: 0,
  })
  return (
    <div className={css.standing}>
      {order.state === 'annulled' ? (
        <InlineAlert tone="danger" what={t('orders.annulledBecause', { reason: order.annulReason })} />
      ) : null}
      {order.state === 'reopened' ? (
        <InlineAlert tone="warning" what={t('orders.reopenedBecause', { reason: order.reopenReason })} />
      ) : null}
      {(chain?.actedOnBy ?? []).map((link) => (
        <InlineAlert
          key={`${link.effect} ${link.order.id}`}
          tone="warning"
          what={t(link.effect === 'repeals' ? 'orders.repealedBy' : 'orders.changedBy', {
            citation: '',
          }).trimEnd()}
          next={<OrderLink link={link} />}
        />
      ))}
      {(chain?.actsOn ?? []).length === 0 ? null : (
        <ul className={layout.tight}>
          {(chain?.actsOn ?? []).map((link) => (
            <li key={`${link.effect} ${link.order.id}`} className={layout.row}>
              <span>
                {t(link.effect === 'repeals' ? 'orders.repeals' : 'orders.changes', { citation: '' })}
              </span>
              <OrderLink link={link} />
            </li>
          ))}
        </ul>
      )}
      {order.meetingId === null ? null : <MinutesLink meetingId={order.meetingId} />}
    </div>
  )
}

const OrderLink = ({ link: { order } }: { link: ChainLink }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { record } = typed<'order'>(order)
  const number = record.number === null ? t('orders.unnumbered') : `Nr. ${record.number}`
  return (
    <Link href={pathOfRecord('order', order.id) ?? '#'}>
      {[dates.day(record.date), number, record.subject].filter(Boolean).join(' ')}
    </Link>
  )
}

/** The decision that the order carries out, at its minutes. */
const MinutesLink = ({ meetingId }: { meetingId: string }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { data } = useRecord('meeting', meetingId)
  if (data === undefined) return null
  const { record } = typed<'meeting'>(data)
  const number = record.minutesNumber === null ? '' : `Nr. ${record.minutesNumber}`
  return (
    <p className={layout.row}>
      <Link href={pathOfRecord('meeting', meetingId) ?? '#'}>
        {t('orders.openMinutes', {
          title: [dates.day(record.date), number, record.purpose].filter(Boolean).join(' '),
        })}
      </Link>
    </p>
  )
}
