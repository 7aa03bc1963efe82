import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { newId } from '#renderer/lib/new-id.ts'
import type { WorkRow } from '#renderer/lib/work-rows.ts'

export type Opening = WorkRow['opens']

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Begins the paper that is missing, filled in, and links it to the indicators it will prove. */
export const useBeginPaper = (onBegun: (kind: Kind, id: string) => void) => {
  const { workspaceId } = useWorkspace()
  const put = useCommand('records.put')
  const startMinutes = useCommand('minutes.create')
  const startOrder = useCommand('orders.create')

  /** Minutes and orders begin as everywhere else: with their members, place, signer and wording. */
  const begun = async ({ kind, filled }: Opening): Promise<Readonly<Record<string, unknown>>> => {
    const recordOf = ({ record }: StoredRecord) => record
    const bodyId = textOf(filled['bodyId'])
    if (kind === 'meeting' && bodyId !== null)
      return recordOf(await startMinutes.mutateAsync({ bodyId, date: textOf(filled['date']) }))
    if (kind === 'order') return recordOf(await startOrder.mutateAsync({ skeleton: 'blank' }))
    return { institutionId: workspaceId, id: newId() }
  }

  const begin = async (opening: Opening): Promise<void> => {
    const { kind, filled, proves } = opening
    const start = await begun(opening)
    const id = String(start['id'])
    const proofs = proves.map((indicatorId) => ({
      kind: 'evidence' as const,
      record: { institutionId: workspaceId, id: newId(), indicatorId, recordId: id, recordKind: kind },
    }))
    await put.mutateAsync({ records: [{ kind, record: { ...start, ...filled } }, ...proofs] })
    onBegun(kind, id)
  }
  // The notice has told what went wrong; the list stays as it is.
  return (opening: Opening): void => void begin(opening).catch(() => undefined)
}
