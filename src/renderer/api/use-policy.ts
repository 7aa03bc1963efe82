import { queryOptions, useQuery } from '@tanstack/react-query'
import { NO_POLICY } from '#shared/contract/no-policy.ts'
import type { PolicyState } from '#shared/contract/policy-contract.ts'
import type { Client } from '#shared/contract/client.ts'
import { useClient } from './client-context.ts'

export const policyQuery = (client: Client) =>
  queryOptions({ queryKey: ['policy'], queryFn: () => client.call('policy.state', {}) })

/** What is fixed for this whole computer; nothing until it is read. */
export const usePolicy = (): PolicyState => {
  const { data } = useQuery(policyQuery(useClient()))
  return data ?? NO_POLICY
}
