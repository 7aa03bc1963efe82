import type { AttendanceMark } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'

const FIELDS = ['status', 'fromItemId', 'untilItemId'] as const

/** Writes what is new in a mark, field by field, so that two people who mark at once both keep theirs. */
export function writeMark(writer: FieldWriter, before: AttendanceMark | null, next: AttendanceMark): void {
  if (before === null) {
    writer.set(['attendance', next.id], next)
    return
  }
  for (const field of FIELDS) {
    if (before[field] !== next[field]) writer.set(['attendance', next.id, field], next[field])
  }
}
