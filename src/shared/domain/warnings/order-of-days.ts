import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'
import { reversedRanges } from '../border/reversed-ranges.ts'
import { spanOf } from '../cadence/date-span.ts'
import type { Warning } from './warning.ts'

/** What ends before it begins, in any kind of record. */
export const endWarnings = (kind: Kind, record: AnyRecord): Warning[] =>
  reversedRanges(kind, record).map(({ path, from, to }) => ({
    code: 'ends-before-start',
    path,
    params: { from, to },
  }))

/** Tasks due, papers drawn up and hours that come before the meeting they belong to. */
export function meetingDayWarnings(meeting: RecordOf<'meeting'>): Warning[] {
  const { date, documentDate, startTime, endTime } = meeting
  const warnings: Warning[] = []
  if (startTime !== null && endTime !== null && endTime < startTime)
    warnings.push({ code: 'ends-before-start', path: 'endTime', params: { from: startTime, to: endTime } })
  if (date === null) return warnings
  const { from } = spanOf(date)
  if (documentDate !== null && documentDate < from)
    warnings.push({ code: 'document-before-meeting', path: 'documentDate', params: { date, documentDate } })
  for (const [index, { id, decisions }] of meeting.agenda.entries()) {
    for (const decision of decisions) {
      const { due } = decision
      if (due === null || due >= from) continue
      const path = `agenda/${id}/decisions/${decision.id}/due`
      warnings.push({ code: 'due-before-meeting', path, params: { item: index + 1, due, date } })
    }
  }
  return warnings
}
