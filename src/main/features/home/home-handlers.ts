import { openTasks } from '#shared/domain/minutes/open-tasks.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Ground, ownId, requireWorkspace, today } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { sql } from '../../db/database.ts'
import { joinedInstitutions } from '../../records/joined-institutions.ts'
import { pendingChanges, lastSentAt } from '../../records/outbox-state.ts'
import { listRecords } from '../../records/record-reader.ts'

const RECENT = 5

/** As lists have them: what goes by another id is not counted twice. */
function countsOf(core: Pick<Ground, 'db'>): Record<string, number> {
  const joined = joinedInstitutions(core.db).map(({ id }) => id)
  const rows = core.db.all(
    sql
      .selectFrom('record')
      .select(['kind', (eb) => eb.fn.countAll<number>().as('n')])
      .where('main', '=', 1)
      .where('deleted', '=', 0)
      .where((eb) => eb.not(eb.and([eb('kind', '=', 'institution'), eb('id', 'in', joined)])))
      .groupBy('kind'),
  )
  return Object.fromEntries(rows.filter((row) => isKind(row.kind)).map((row) => [row.kind, Number(row.n)]))
}

/** What a secretary has to do next, from her own institution's meetings. */
export function homeHandlers(core: Pick<Ground, 'db' | 'clock'>): Handlers<'home'> {
  return {
    'home.overview': () => {
      const { workspaceId } = requireWorkspace(core)
      const day = today(core.clock)
      const meetings = listRecords(core.db, ownId(core), { kind: 'meeting', institutionId: workspaceId })
      const tasks = openTasks(meetings.map(({ record }) => record as RecordOf<'meeting'>))
      const isAhead = (state: string | null, date: string | null): boolean =>
        date !== null && date >= day && state !== 'registered' && state !== 'annulled'
      return {
        nextMeeting: meetings.find(({ state, date }) => isAhead(state, date)) ?? null,
        lastMeetings: meetings
          .filter(({ date }) => date !== null && date <= day)
          .slice(-RECENT)
          .toReversed(),
        openTasks: tasks.map(({ meeting, decision }) => ({
          meetingId: meeting.id,
          decisionId: decision.id,
          text: decision.text,
          responsible: decision.responsible,
          due: decision.due,
          minutesNumber: meeting.minutesNumber,
          meetingDate: meeting.date,
        })),
        pendingChanges: pendingChanges(core.db),
        lastSentAt: lastSentAt(core.db),
        counts: countsOf(core),
      }
    },
  }
}
