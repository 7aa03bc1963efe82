import { outcomesOfDecision } from '#shared/domain/minutes/outcomes-of-decision.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Link } from '#renderer/ui/link.tsx'
import * as css from './minutes.css.ts'
import { useMinutesDesk } from './minutes-desk.ts'

/** The order and the activities that carry a decision out, each a way to it. */
export const DecisionOutcomes = ({ decisionId }: { decisionId: string }) => {
  const { t } = useTranslate()
  const { meetingId, openRecord } = useMinutesDesk()
  const orders = useRecords('order').records.map(({ record }) => record)
  const activities = useRecords('activity').records.map(({ record }) => record)
  const found = outcomesOfDecision(meetingId, decisionId, { orders, activities })
  if (found.orders.length + found.activities.length === 0) return null
  return (
    <p className={css.outcomes}>
      {found.orders.map(({ id, number, subject }) => (
        <Link key={id} onPress={() => openRecord('order', id)}>
          {number === null
            ? t('minutes.outcomeOrderDraft', { subject })
            : t('minutes.outcomeOrder', { number, subject })}
        </Link>
      ))}
      {found.activities.map(({ id, title }) => (
        <Link key={id} onPress={() => openRecord('activity', id)}>
          {t('minutes.outcomeActivity', { title })}
        </Link>
      ))}
    </p>
  )
}
