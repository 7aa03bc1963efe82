import { z } from 'zod'
import { query } from './procedure.ts'
import { StoredRecord } from './records-contract.ts'

export const homeContract = {
  /** What a secretary has to do next. */
  'home.overview': query(
    z.strictObject({}),
    z.object({
      nextMeeting: StoredRecord.nullable(),
      lastMeetings: z.array(StoredRecord),
      openTasks: z.array(
        z.object({
          meetingId: z.string(),
          decisionId: z.string(),
          text: z.string(),
          responsible: z.string(),
          due: z.string().nullable(),
          minutesNumber: z.string().nullable(),
          meetingDate: z.string().nullable(),
        }),
      ),
      pendingChanges: z.number().int(),
      lastSentAt: z.string().nullable(),
      counts: z.record(z.string(), z.number().int()),
    }),
  ),
}
