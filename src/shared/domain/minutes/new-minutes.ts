import { SCHEMAS, type RecordOf } from '../../model/kinds.ts'

export interface NewMinutesFrom {
  readonly id: string
  readonly body: RecordOf<'body'>
  /** `YYYY-MM-DD` */
  readonly date: string
  /** The body's last meeting, for its habits: place and hour. */
  readonly last: RecordOf<'meeting'> | null
  readonly newRowId: () => string
}

/** Was this person a member on that day, as far as the dates are known? */
function isMemberOn(member: RecordOf<'body'>['members'][number], date: string): boolean {
  const from = member.from ?? ''
  const to = member.to === null ? '9999' : `${member.to}~`
  return from <= date && date <= to
}

/** Draft minutes that need no typing twice: members as present, chair, secretary, place and hour as last time. */
export function newMinutes({ id, body, date, last, newRowId }: NewMinutesFrom): RecordOf<'meeting'> {
  const members = body.members.filter((member) => isMemberOn(member, date))
  const withDuty = (duty: 'chair' | 'secretary'): string | null =>
    members.find((member) => member.duty === duty)?.id ?? null
  return SCHEMAS.meeting.parse({
    id,
    institutionId: body.institutionId,
    bodyId: body.id,
    date,
    startTime: last?.startTime ?? null,
    endTime: last?.endTime ?? null,
    place: last?.place ?? '',
    chairId: withDuty('chair'),
    secretaryId: withDuty('secretary'),
    attendance: members.map((member) => ({ id: member.id, status: 'present' })),
    agenda: [{ id: newRowId(), decisions: [{ id: newRowId() }] }],
    state: 'draft',
  })
}
