import { useMemo } from 'react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { schoolYearsOf } from '#shared/domain/school-year/years-of-record.ts'
import { useRecords } from './queries.ts'
import { typed } from './records.ts'
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

/** Whether a record, as it is kept, lies wholly in closed school years, so that it is only read. */
export const useIsLocked = (stored: StoredRecord): boolean => {
  const closed = useClosedYears()
  const { kind, record } = typed(stored)
  const years = schoolYearsOf(kind, record)
  return years.length > 0 && years.every((year) => closed.has(year))
}
