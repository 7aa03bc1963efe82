import { useMemo } from 'react'
import { schoolYearsOf } from '#shared/domain/school-year/years-of-record.ts'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { useRecords } from './queries.ts'
import { useWorkspace } from './workspace-context.ts'

/** School years that the own institution has closed: read and searched, not written. */
export const useClosedYears = (): ReadonlySet<string> => {
  const { workspaceId } = useWorkspace()
  const { records } = useRecords('school-year')
  return useMemo(
    () =>
      new Set(
        records
          .filter(({ record }) => record.institutionId === workspaceId && record.state === 'closed')
          .map(({ record }) => record.schoolYear),
      ),
    [records, workspaceId],
  )
}

/** Whether a record lies wholly in closed school years, so that it is only read. */
export const useIsLocked = (kind: Kind, record: AnyRecord): boolean => {
  const closed = useClosedYears()
  const years = schoolYearsOf(kind, record)
  return years.length > 0 && years.every((year) => closed.has(year))
}
