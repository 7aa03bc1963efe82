import { spanOf } from '../../cadence/date-span.ts'
import type { InstitutionRule } from './finding.ts'

/** A team told a number of meetings, and its dated ones of that time are another number. */
export const meetingCountDiffers: InstitutionRule = {
  rule: 'meeting-count-differs',
  severity: 'warning',
  findIn: (context, holderId) =>
    context.of('meeting-count', holderId).flatMap(({ id, bodyId, count, from, to }) => {
      const [first, last] = [spanOf(from).from, spanOf(to).to]
      const dated = context.heldMeetings(bodyId).filter(({ date }) => {
        const span = date === null ? null : spanOf(date)
        return span !== null && span.from >= first && span.to <= last
      })
      if (dated.length === 0 || dated.length === count) return []
      const body = context.get('body', bodyId)?.name ?? ''
      return [
        {
          records: [id, ...dated.map((one) => one.id)],
          params: { body, count, dated: dated.length, from, to },
        },
      ]
    }),
}
