import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useDebounced } from '#renderer/lib/use-debounced.ts'

const PAUSE_MS = 120

/** Hits while typing: the former ones stay until the next are there. */
export const useSearch = (query: string, limit: number) => {
  const client = useClient()
  const asked = useDebounced(query, PAUSE_MS)
  const found = useQuery({
    queryKey: [KEYS.search, asked, limit],
    queryFn: () => client.call('search.find', { query: asked.slice(0, 1000), limit }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const isAsking = query.trim() !== ''
  return {
    hits: isAsking ? (found.data?.hits ?? []) : [],
    hasMore: isAsking && found.data?.hasMore === true,
    isSettled: found.isFetched && !found.isPlaceholderData && asked === query,
  }
}
