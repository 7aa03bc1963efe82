import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from './client-context.ts'
import { KEYS } from './queries.ts'

export type Warning = Output<'worklist.warnings'>['warnings'][number]

const NONE: readonly Warning[] = []

/** What is odd in a record: what nobody looked at yet, and what a person let stand. */
export const useWarnings = (kind: Kind, id: string) => {
  const client = useClient()
  const { data } = useQuery({
    queryKey: [KEYS.record, id, 'warnings'],
    queryFn: () => client.call('worklist.warnings', { kind, id }),
  })
  const warnings = data?.warnings ?? NONE
  return {
    open: warnings.filter(({ acceptedReason }) => acceptedReason === null),
    accepted: warnings.filter(({ acceptedReason }) => acceptedReason !== null),
  }
}
