import type { OwnedRecord } from './owned-record.ts'
import { made } from './owned-record.ts'
import type { PracticeData } from './practice-data.ts'

type Event = PracticeData['trainingEvents'][number]

const TITLES: Readonly<Record<string, { readonly title: string; readonly audience: string }>> = {
  'KR-EV-2017-11-22': { title: 'Bendruomenės refleksijos diena', audience: 'mokytojai, mokiniai, tėvai' },
  'KR-EV-2018-02-21': { title: 'Seminaras apie refleksiją ugdymo procese', audience: 'pedagogai' },
  'KR-EV-2018-04-16': { title: 'Mokymai apie vaiko pažangą', audience: 'mokytojai ir tėvai' },
  'KR-EV-2018-05-16': { title: 'Mokymai apie bendravimą ir bendradarbiavimą', audience: '' },
  'KR-EV-2018-08-28': { title: 'Metodinė diena prieš mokslo metus', audience: 'pedagogai' },
  'KR-EV-2018-11-06': { title: 'Seminaras ikimokyklinio ugdymo pedagogams', audience: 'pedagogai' },
  'KR-EV-2018-12-14': {
    title: 'Mokinių ir mokytojų refleksijos dirbtuvės',
    audience: 'mokytojai ir mokiniai',
  },
}

/** Events by host: the school that held one keeps its record. */
export function practiceEvents(data: PracticeData): readonly (readonly [string, OwnedRecord])[] {
  return data.trainingEvents.map((event) => [
    event.hostInstitutionId,
    made('event', {
      id: event.id,
      institutionId: event.hostInstitutionId,
      hostId: event.hostInstitutionId,
      dates: event.dates,
      datePrecision: event.dates.length > 1 ? 'day-list' : 'day',
      title: TITLES[event.id]?.title ?? '',
      audience: TITLES[event.id]?.audience ?? '',
      lecturers: Array.from({ length: event.lecturerCount }, (_, index) => ({
        id: `${event.id}-lektorius-${index + 1}`,
        lecturerKind: event.lecturerRole === 'moderator' ? 'moderator' : 'external',
      })),
      lecturerCount: event.lecturerCount,
      hasParticipantList: event.hasParticipantList,
      participants: event.participants.map((row) => participantRow(event.id, row)),
    }),
  ])
}

/** In the data file a role that was not typed is 0; here it is "not entered". */
function participantRow(eventId: string, row: Event['participants'][number]) {
  const entered = (count: number): number | null => (count === 0 ? null : count)
  const mixedRoles = row.combinedRoles ?? []
  const isMixed = mixedRoles.length > 0
  return {
    id: `${eventId}-${row.institutionId}`,
    institutionId: row.institutionId,
    teachers: entered(row.teachers),
    pupils: entered(row.pupils),
    parents: entered(row.parents),
    other: entered(row.other),
    unspecified: isMixed ? null : entered(row.unspecified),
    mixed: isMixed ? row.unspecified : null,
    mixedRoles,
    raw: row.raw,
  }
}
