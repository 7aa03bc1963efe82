import type { Kind } from '#shared/model/kinds.ts'
import { pathOfRecord, PATHS, roomOfKind } from '#renderer/lib/paths.ts'
import { useGo } from './use-go.ts'
import { useRouteId } from './use-route-id.ts'

/** What the route of a room needs: the record the address names, going to another one, and to an indicator. */
export const useRoom = (kind: Kind) => {
  const go = useGo()
  const room = PATHS[roomOfKind(kind) ?? 'home']
  return {
    selectedId: useRouteId(),
    /** `null`: the room without a chosen record. */
    select: (id: string | null) => go(id === null ? room : `${room}/${encodeURIComponent(id)}`),
    openIndicator: (id: string) => go(pathOfRecord('indicator', id) ?? PATHS.plan),
  }
}
