import type { Contract, HandlerInput, Output, ProcedureName } from '#shared/contract/contract.ts'

/** What a handler gets beside its input: a way to tell progress and to notice a cancel. */
export interface CallContext {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number | null) => void
}

export type Handler<N extends ProcedureName> = (
  input: HandlerInput<N>,
  context: CallContext,
) => Output<N> | Promise<Output<N>>

/** A handler for every procedure; the compiler refuses a table that misses one. */
export type HandlerTable = { readonly [N in ProcedureName]: Handler<N> }

/** The part of the table that one feature answers. */
export type Handlers<Area extends string> = Pick<
  HandlerTable,
  Extract<keyof Contract, `${Area}.${string}`> & ProcedureName
>
