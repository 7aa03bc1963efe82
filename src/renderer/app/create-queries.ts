import { QueryClient } from '@tanstack/react-query'
import { AppError } from '#shared/contract/app-error.ts'
import type { Client } from '#shared/contract/client.ts'
import { homeQuery, workspaceQuery } from '#renderer/api/queries.ts'

/** A local core answers or fails at once: only a lost moment is worth another try, never a refusal. */
const mayRetry = (failures: number, error: unknown): boolean =>
  failures < 1 && error instanceof AppError && error.code === 'storage-locked'

/** The one cache of what the core answered. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // The core is on this machine: whether the computer is online says nothing.
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        retry: mayRetry,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/**
 * Asks for what the first screen shows. Done when it is known whose data these are; the rest may come later, and nothing
 * fails here: the screen asks again and says why.
 */
export const askForFirstScreen = async (client: Client, queries: QueryClient): Promise<void> => {
  void queries.prefetchQuery(homeQuery(client))
  await queries.prefetchQuery(workspaceQuery(client))
}
