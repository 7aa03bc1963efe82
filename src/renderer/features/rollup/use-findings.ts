import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CallInput, Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

export type Finding = Output<'rollup.findings'>['findings'][number]

export const FINDING_MARKS: Readonly<Record<Finding['severity'], StateKind>> = {
  error: 'annulled',
  warning: 'warning',
  info: 'active',
}

export const useFindings = (asked: CallInput<'rollup.findings'>) => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.rollup, 'findings', asked],
    queryFn: () => client.call('rollup.findings', asked),
    placeholderData: keepPreviousData,
  })
}
