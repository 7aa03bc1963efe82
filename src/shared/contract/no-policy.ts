import type { PolicyState } from './policy-contract.ts'

/** Nothing is fixed for this computer. */
export const NO_POLICY: PolicyState = { file: null, policy: { registers: [], off: [] }, trouble: null }
