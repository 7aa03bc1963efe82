import { type InputOf, type RecordOf, SCHEMAS } from '../../model/kinds.ts'
import { carryOver, type CarryOver } from './carry-over.ts'

export interface NewMinutesFrom {
  readonly id: string
  readonly body: RecordOf<'body'>
  /** `YYYY-MM-DD` */
  readonly date: string
  /** The body's last meeting, for its habits: place and hour. */
  readonly last: RecordOf<'meeting'> | null
  readonly newRowId: () => string
  readonly template?: RecordOf<'minutes-template'> | null
  /** All earlier meetings of the body, for what they left undone; none hand nothing on. */
  readonly earlier?: readonly RecordOf<'meeting'>[]
  /** The titles of the last meeting's agenda again, in place of the template's. */
  readonly isLikeLast?: boolean
  /** The meeting is still ahead, so that nobody can be marked as present. */
  readonly isPlanned?: boolean
}

type NewItem = NonNullable<InputOf<'meeting'>['agenda']>[number]

/** Heading of the item under which open tasks of earlier meetings are gone through. */
export const EARLIER_TASKS_TITLE = 'Dėl ankstesnių nutarimų vykdymo'

/** Was this person a member on that day, as far as the dates are known? */
function isMemberOn(member: RecordOf<'body'>['members'][number], date: string): boolean {
  const from = member.from ?? ''
  const to = member.to === null ? '9999' : `${member.to}~`
  return from <= date && date <= to
}

/** One item that goes through the open tasks, each a task again with its origin. */
function tasksItem(tasks: CarryOver['tasks'], newRowId: () => string): NewItem[] {
  if (tasks.length === 0) return []
  const decisions = tasks.map(({ meeting, decision }) => ({
    id: newRowId(),
    type: 'task' as const,
    text: decision.text,
    responsible: decision.responsible,
    due: decision.due,
    carriedFromId: decision.id,
    carriedFromMeetingId: meeting.id,
  }))
  return [{ id: newRowId(), title: EARLIER_TASKS_TITLE, decisions }]
}

const carriedItems = (items: CarryOver['items'], newRowId: () => string): NewItem[] =>
  items.map(({ meeting, item }) => ({
    id: newRowId(),
    title: item.title,
    presenter: item.presenter,
    decisions: [{ id: newRowId() }],
    carriedFromId: item.id,
    carriedFromMeetingId: meeting.id,
  }))

/** The template's questions, or the last meeting's again; those that come back by themselves only once. */
function usualItems(
  { template, last, isLikeLast = false }: NewMinutesFrom,
  left: CarryOver,
): readonly { readonly title: string; readonly presenter: string }[] {
  if (!isLikeLast) return template?.agenda ?? []
  const coming = new Set([EARLIER_TASKS_TITLE, '', ...left.items.map(({ item }) => item.title)])
  return (last?.agenda ?? []).filter(({ title }) => !coming.has(title))
}

/** Tasks first, then what was put off, then the usual agenda; one empty item where there is nothing. */
function newAgenda(source: NewMinutesFrom): NewItem[] {
  const { earlier = [], newRowId } = source
  const left = carryOver(earlier)
  const usual = usualItems(source, left).map(({ title, presenter }) => ({
    id: newRowId(),
    title,
    presenter,
    decisions: [{ id: newRowId() }],
  }))
  const agenda = [...tasksItem(left.tasks, newRowId), ...carriedItems(left.items, newRowId), ...usual]
  return agenda.length > 0 ? agenda : [{ id: newRowId(), decisions: [{ id: newRowId() }] }]
}

/** Place and hours as last time, and what the template says instead. */
function habits({ last, template }: NewMinutesFrom): Partial<InputOf<'meeting'>> {
  const before = last === null ? {} : { startTime: last.startTime, endTime: last.endTime, place: last.place }
  if (!template) return before
  const { startTime, endTime, places, purpose } = template
  return {
    ...before,
    ...(startTime === null ? {} : { startTime }),
    ...(endTime === null ? {} : { endTime }),
    ...(places[0] === undefined ? {} : { place: places[0] }),
    purpose,
  }
}

/**
 * Draft minutes that need no typing twice: members as present, chair, secretary, place and hour as last time
 * or as the template has them, and an agenda that begins with what earlier meetings left undone.
 */
export function newMinutes(source: NewMinutesFrom): RecordOf<'meeting'> {
  const { id, body, date, last } = source
  const members = body.members.filter((member) => isMemberOn(member, date))
  const withDuty = (duty: 'chair' | 'secretary'): string | null =>
    members.find((member) => member.duty === duty)?.id ?? null
  return SCHEMAS.meeting.parse({
    id,
    institutionId: body.institutionId,
    bodyId: body.id,
    date,
    ...habits(source),
    chairId: withDuty('chair'),
    secretaryId: withDuty('secretary'),
    attendance:
      source.isPlanned === true ? [] : members.map(({ id: member }) => ({ id: member, status: 'present' })),
    agenda: newAgenda(source),
    previousMeetingId: last?.id ?? null,
    state: source.isPlanned === true ? 'planned' : 'draft',
  })
}
