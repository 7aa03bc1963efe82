import type { OwnedRecord } from './owned-record.ts'
import { made } from './owned-record.ts'
import type { PracticeData } from './practice-data.ts'
import type { PracticeItem } from './practice-minutes.ts'
import { PRACTICE_MINUTES } from './practice-minutes.ts'
import { institutionOf, ownerOf, practiceBodyId } from './practice-teams.ts'

/**
 * Meetings by owner. With a number the minutes are registered; without one they are a draft of a meeting that
 * was held (its number comes at registration): in Komanda a held meeting is never "planned".
 */
export function practiceMeetings(data: PracticeData): readonly (readonly [string, OwnedRecord])[] {
  return data.meetings.map((one) => {
    const bodyId = practiceBodyId(one.institutionId, one.bodyId)
    const minutes = PRACTICE_MINUTES[one.id]
    const isRegistered = one.minutesNo !== null
    const record = made('meeting', {
      id: one.id,
      institutionId: institutionOf(one.institutionId),
      bodyId,
      date: one.date,
      datePrecision: one.datePrecision,
      place: 'Kazlų Rūda',
      purpose: minutes?.purpose ?? '',
      startTime: minutes?.startTime ?? null,
      endTime: minutes?.endTime ?? null,
      chairId: `${bodyId}-pirmininke`,
      secretaryId: `${bodyId}-sekretorius`,
      attendance:
        minutes === undefined ? [] : [{ id: `${bodyId}-pirmininke` }, { id: `${bodyId}-sekretorius` }],
      agenda: (minutes?.items ?? []).map((item, index) => agendaItem(one.id, item, index)),
      state: isRegistered ? 'registered' : 'draft',
      minutesNumber: one.minutesNo,
      registeredOn: isRegistered ? one.date : null,
    })
    return [ownerOf(one.institutionId), record] as const
  })
}

function agendaItem(meetingId: string, item: PracticeItem, index: number) {
  const id = `${meetingId}-${index + 1}`
  return {
    id,
    title: item.title,
    considered: item.considered,
    decisions: item.decisions.map((text, at) => ({ id: `${id}.${at + 1}`, text })),
    votes: { method: 'consent' as const },
  }
}
