import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { type OpenRecord, useOpenRecord } from './use-open-record.ts'

/**
 * The open record as the core knows it; minutes without a title are called by their day and their team. A room shows records of several kinds (a plan's levels, activities and
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
  const untitled = data?.kind === 'meeting' && data.title === '' ? data : undefined
  const team = useQuery({
    queryKey: [KEYS.record, untitled?.record['bodyId'], 'team'],
    queryFn: () => client.call('records.get', { id: String(untitled?.record['bodyId']), kind: 'body' }),
    enabled: untitled !== undefined,
    retry: false,
  })
  const title = untitled === undefined ? data?.title : calledBy(untitled.date, team)
  return { record, title }
}

/** Not known before it is known whether the team is here. */
const calledBy = (date: string | null, team: { isPending: boolean; data?: { title: string } | undefined }) =>
  team.isPending ? undefined : [date, team.data?.title].filter(Boolean).join(' ')
