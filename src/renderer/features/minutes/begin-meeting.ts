import type { Meeting } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'

const nowText = (): string => new Date().toTimeString().slice(0, 5)

/** The meeting goes on from here; its hour is now where it is today and none was written. */
export function beginMeeting(meeting: Meeting, writer: FieldWriter, today: string): void {
  writer.set(['state'], 'in-progress')
  if (meeting.startTime === null && meeting.date === today) writer.set(['startTime'], nowText())
  writer.flush()
}
