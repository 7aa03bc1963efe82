import { weekdayOf } from '../../cadence/calendar-day.ts'
import { meetingState } from '../linked-record.ts'
import type { FindingRule } from './finding.ts'

/** A meeting dated on a Sunday: most often a typing error. */
export const sundayMeeting: FindingRule = {
  rule: 'sunday-meeting',
  severity: 'info',
  find: ({ context }) =>
    context.records.meeting
      .filter((one) => meetingState(one) === 'done')
      .flatMap(({ id, date, datePrecision, bodyId }) => {
        if (date?.length !== 10 || datePrecision !== 'day' || weekdayOf(date) !== 7) return []
        const body = context.records.body.find((one) => one.id === bodyId)?.name ?? ''
        return [{ records: [id], params: { date, body } }]
      }),
}
