import { useEffect, useMemo, useRef } from 'react'
import type { Meeting } from '#shared/model/meeting.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { schoolYearOf } from '#shared/model/dates.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

interface PlanLike {
  readonly id: string
  readonly institutionId: string
  readonly schoolYear: string | null
}

/** The plan a decision goes into: the institution's own, of the meeting's year before one of several years. */
export const planForMeeting = (
  plans: readonly PlanLike[],
  meeting: Pick<Meeting, 'institutionId' | 'date'>,
): string | null => {
  const own = plans.filter(({ institutionId }) => institutionId === meeting.institutionId)
  const year = meeting.date?.length === 10 ? schoolYearOf(meeting.date) : null
  const found =
    own.find(({ schoolYear }) => schoolYear === year) ??
    own.find(({ schoolYear }) => schoolYear === null) ??
    own[0]
  return found?.id ?? null
}

/** What makes an order or an activity of a decision; the same object at every drawing. */
export interface CarryOut {
  readonly makeOrder: (decisionId: string) => void
  readonly makeActivity: (decisionId: string) => void
}

/** Makes of a decision what carries it out, in one step each; what was made is said with a way to it. */
export const useCarryOut = (meeting: Meeting, openRecord: (kind: Kind, id: string) => void): CarryOut => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const { records: plans } = useRecords('plan')
  const order = useCommand('orders.fromDecision')
  const activity = useCommand('plan.activityFromDecision')
  const tell = (kind: 'order' | 'activity', id: string): void =>
    notify({
      tone: 'success',
      text: t(kind === 'order' ? 'minutes.orderMade' : 'minutes.activityMade'),
      action: { label: t('minutes.openMade'), onPress: () => openRecord(kind, id) },
    })
  const makeOrder = async (decisionId: string): Promise<void> => {
    await flushEverything()
    order.mutate({ meetingId: meeting.id, decisionId }, { onSuccess: ({ id }) => tell('order', id) })
  }
  const makeActivity = async (decisionId: string): Promise<void> => {
    const known = plans.map(({ record }) => record)
    const planId = planForMeeting(known, meeting)
    if (planId === null) {
      notify({ tone: 'info', text: t('minutes.noPlan') })
      return
    }
    await flushEverything()
    activity.mutate(
      { meetingId: meeting.id, decisionId, planId },
      { onSuccess: ({ id }) => tell('activity', id) },
    )
  }
  // A letter typed must not draw every decision again, so what they are given stays the same.
  const latest = useRef({ makeOrder, makeActivity })
  useEffect(() => {
    latest.current = { makeOrder, makeActivity }
  })
  return useMemo(
    () => ({
      makeOrder: (decisionId) => void latest.current.makeOrder(decisionId),
      makeActivity: (decisionId) => void latest.current.makeActivity(decisionId),
    }),
    [],
  )
}
