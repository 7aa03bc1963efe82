import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { type OpenRecord, useOpenRecord } from './use-open-record.ts'

/**
 * The open record as the core knows it. A room shows records of several kinds (a plan's levels, activities and
 * indicators), so the kind is asked for and not read from the address.
 */
export const useShownRecord = (): {
  readonly record: OpenRecord | null
  readonly title: string | undefined
} => {
  const client = useClient()
  const id = useOpenRecord()?.id ?? ''
  const { data } = useQuery({
    queryKey: [KEYS.record, id, 'shown'],
    queryFn: () => client.call('records.get', { id }),
    enabled: id !== '',
    retry: false,
  })
  const kind = data?.kind
  const record = useMemo(() => (kind === undefined || id === '' ? null : { kind, id }), [kind, id])
  return { record, title: data?.title }
}
