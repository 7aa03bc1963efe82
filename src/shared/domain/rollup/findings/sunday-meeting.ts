import { weekdayOf } from '../../cadence/calendar-day.ts'
import { meetingState } from '../linked-record.ts'
import type { InstitutionRule } from './finding.ts'

/** A meeting dated on a Sunday: most often a typing error. */
export const sundayMeeting: InstitutionRule = {
  rule: 'sunday-meeting',
  severity: 'info',
  findIn: (context, institutionId) =>
    context
      .of('meeting', institutionId)
      .filter((one) => meetingState(one) === 'done')
      .flatMap(({ id, date, datePrecision, bodyId }) => {
        if (date?.length !== 10 || datePrecision !== 'day' || weekdayOf(date) !== 7) return []
        const body = context.get('body', bodyId)?.name ?? ''
        return [{ records: [id], params: { date, body } }]
      }),
}
