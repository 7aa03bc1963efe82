import { useMemo } from 'react'
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
