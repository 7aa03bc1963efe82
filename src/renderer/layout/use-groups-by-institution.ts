import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import type { ListEntry, ListGroup } from '#renderer/ui/item-list.tsx'

interface Owned {
  readonly institutionId: string | null
  readonly title: string
}

/** Records by institution, one's own first, in Lithuanian order; without a head where all are one's own. */
export const useGroupsByInstitution = <Item extends Owned>(
  records: readonly Item[],
  entryOf: (record: Item) => ListEntry,
): readonly ListGroup[] => {
  const { nameOf } = useDirectory()
  const { workspaceId } = useWorkspace()
  const groups = new Map<string | null, ListEntry[]>()
  for (const record of records.toSorted((a, b) => compareLithuanian(a.title, b.title))) {
    const group = groups.get(record.institutionId) ?? []
    group.push(entryOf(record))
    groups.set(record.institutionId, group)
  }
  return [...groups]
    .toSorted(
      ([a], [b]) =>
        Number(b === workspaceId) - Number(a === workspaceId) || compareLithuanian(nameOf(a), nameOf(b)),
    )
    .map(([id, entries]) => ({
      id: id ?? 'none',
      label: groups.size === 1 && id === workspaceId ? '' : nameOf(id),
      entries,
    }))
}
