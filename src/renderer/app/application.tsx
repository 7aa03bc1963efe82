import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import type { Client } from '#shared/contract/client.ts'
import { ClientContext } from '#renderer/api/client-context.ts'
import { followEvents } from '#renderer/api/invalidation.ts'
import { workspaceQuery } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { NoticeProvider } from '#renderer/ui/notice-provider.tsx'
import { CannotConnect } from './cannot-connect.tsx'
import { HandbookHost } from './handbook-host.tsx'
import { createAppRouter } from './router.tsx'

/** A local core answers or fails at once: only a lost moment is worth another try, never a refusal. */
const mayRetry = (failures: number, error: unknown): boolean =>
  failures < 1 && error instanceof AppError && error.code === 'storage-locked'

const createQueries = (client: Client): QueryClient => {
  const queries = new QueryClient({
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
  // Asked while the first screen is on its way, not after it.
  void queries.prefetchQuery(workspaceQuery(client))
  return queries
}

/** The whole program over one connected core. */
export const Application = ({ client }: { client: Client }) => {
  const { t } = useTranslate()
  const [queries] = useState(() => createQueries(client))
  const [router] = useState(createAppRouter)
  const [isGone, setIsGone] = useState(false)
  useEffect(() => {
    followEvents(client, queries)
    return client.onClose(() => setIsGone(true))
  }, [client, queries])
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>
        <NoticeProvider label={t('app.notices')} closeLabel={t('app.close')}>
          {isGone ? <CannotConnect /> : null}
          <RouterProvider router={router} />
          <HandbookHost />
        </NoticeProvider>
      </QueryClientProvider>
    </ClientContext>
  )
}
