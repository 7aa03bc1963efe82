import type { z } from 'zod'

/**
 * One thing the core can do. Queries never change anything; commands run one at a time. An `exchange` is a command that waits
 * for places outside, such as a share on the web: meanwhile only an `edit` may go, a command that reads and writes in one
 * go, waiting for nothing in between, and only what is this organisation's own.
 */
export interface Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command' | 'edit' | 'exchange'
  readonly input: Input
  readonly output: Output
}

const procedure =
  (kind: Procedure['kind']) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<I, O> => ({
    kind,
    input,
    output,
  })

export const query = procedure('query')
export const command = procedure('command')
export const edit = procedure('edit')
export const exchange = procedure('exchange')
