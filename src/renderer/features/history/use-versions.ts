import { useQuery } from '@tanstack/react-query'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { KEYS } from '#renderer/api/queries.ts'

/** The versions of a record, with what is being typed already in them. */
export const useVersions = (kind: Kind, id: string) => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.history, id, kind],
    queryFn: async () => {
      await flushEverything()
      return client.call('history.versions', { kind, id })
    },
    staleTime: 0,
  })
}
