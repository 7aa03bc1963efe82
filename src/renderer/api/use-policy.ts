import { useQuery } from '@tanstack/react-query'
import { NO_POLICY, type PolicyState } from '#shared/contract/policy-contract.ts'
import { useClient } from './client-context.ts'

/** What is fixed for this whole computer; nothing until it is read. */
export const usePolicy = (): PolicyState => {
  const client = useClient()
  const { data } = useQuery({ queryKey: ['policy'], queryFn: () => client.call('policy.state', {}) })
  return data ?? NO_POLICY
}
