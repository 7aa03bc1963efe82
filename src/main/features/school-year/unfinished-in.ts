import { schoolYearsOf } from '#shared/domain/school-year/years-of-record.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { loadAll } from '../../records/record-reader.ts'

const DONE = new Set(['registered', 'annulled'])

/** How many own minutes and orders of a school year are still worked on; closed, they stay as they are. */
export function unfinishedIn(core: Core, schoolYear: string): number {
  const { workspaceId } = requireWorkspace(core)
  const open = (kind: 'meeting' | 'order') =>
    loadAll(core.db, kind).filter(
      ({ ownerId, record }) =>
        ownerId === workspaceId &&
        !DONE.has(record.state) &&
        schoolYearsOf(kind, record).every((year) => year === schoolYear) &&
        schoolYearsOf(kind, record).length > 0,
    ).length
  return open('meeting') + open('order')
}
