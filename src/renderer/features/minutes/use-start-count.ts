import { schoolYearOf } from '#shared/model/dates.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'

/** Begins a row for meetings that are known only as a number: of a team, in the running school year. */
export const useStartCount = (onStarted: (id: string) => void): ((bodyId: string) => void) => {
  const { today } = useWorkspace()
  const { create } = useCreateRecord()
  return (bodyId) => {
    const from = `${schoolYearOf(today).slice(0, 4)}-09`
    create('meeting-count', { bodyId, count: 0, from, to: today.slice(0, 7) }).then(
      onStarted,
      () => undefined,
    )
  }
}
