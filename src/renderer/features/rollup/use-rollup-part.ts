import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CallInput, Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'

/** Parts of the rollup that a screen asks for when it is opened. */
type Part =
  | 'rollup.figure'
  | 'rollup.matrix'
  | 'rollup.attendance'
  | 'rollup.cadence'
  | 'rollup.institutions'
  | 'rollup.dates'

export const useRollupPart = <N extends Part>(part: N, asked: CallInput<N>) => {
  const client = useClient()
  return useQuery<Output<N>>({
    queryKey: [KEYS.rollup, part, asked],
    queryFn: () => client.call(part, asked),
    placeholderData: keepPreviousData,
  })
}
