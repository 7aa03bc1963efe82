import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Client } from '#shared/contract/client.ts'
import { ClientContext } from '#renderer/api/client-context.ts'
import { followEvents } from '#renderer/api/invalidation.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { NoticeProvider } from '#renderer/ui/notice-provider.tsx'
import { CannotConnect } from './cannot-connect.tsx'
import { HandbookHost } from './handbook-host.tsx'
import { createAppRouter } from './router.tsx'

/** The whole program over one connected core. */
export const Application = ({ client, queries }: { client: Client; queries: QueryClient }) => {
  const { t } = useTranslate()
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
