import type { z } from 'zod'
import { AppError, type FieldIssue } from '#shared/contract/app-error.ts'
import type { Contract, ProcedureName } from '#shared/contract/contract.ts'
import type { Procedure } from '#shared/contract/procedure.ts'
import { createCommandLanes } from './command-lanes.ts'
import { toAppError } from './storage-failure.ts'
import type { CallContext, HandlerTable } from './handlers.ts'

/** Some procedures, and who answers them. */
export interface RouterPart<N extends ProcedureName = ProcedureName> {
  readonly contract: Pick<Contract, N>
  readonly handlers: Pick<HandlerTable, N>
}

/** The same where only a name is known. */
interface NamedPart {
  readonly contract: Readonly<Record<string, Procedure>>
  readonly handlers: object
}

export interface Router {
  /** Runs one procedure. Fails with `AppError` only. */
  call(name: string, input: unknown, context?: Partial<CallContext>): Promise<unknown>
}

export interface QueuedRouter extends Router {
  /** Resolves when no command runs or waits. */
  idle(): Promise<void>
}

/** Turns zod's issues into what people can be told field by field. */
export function fieldIssues(error: z.ZodError): readonly FieldIssue[] {
  return error.issues.map((issue) => {
    const custom =
      issue.code === 'custom' && typeof issue.params?.['rule'] === 'string' ? issue.params['rule'] : null
    const params: Record<string, string | number> = {}
    for (const key of ['minimum', 'maximum', 'expected', 'format'] as const) {
      const value = (issue as unknown as Record<string, unknown>)[key]
      if (typeof value === 'string' || typeof value === 'number') params[key] = value
    }
    if (issue.code === 'unrecognized_keys') params['keys'] = issue.keys.join(', ')
    return { path: issue.path.map(String).join('/'), rule: custom ?? issue.code, params }
  })
}

/**
 * Checks input, runs the handler, checks output. Commands stand in queues (`command-lanes.ts`), so that no two changes
 * interleave; queries run at once. What is not in `part` is asked of `rest`, which is made when it is first needed: calls
 * that wait for it go on in the order in which they came. `onFailure` is told no name that nobody knows.
 */
export function createRouter<N extends ProcedureName>(
  part: RouterPart<N>,
  onFailure: (name: string, error: AppError) => void,
  rest?: () => Promise<RouterPart>,
): QueuedRouter {
  const lanes = createCommandLanes()
  /** Until every call that came has joined its lane. */
  let arrived: Promise<unknown> = Promise.resolve()

  const partOf = async (name: string): Promise<NamedPart> =>
    rest === undefined || Object.hasOwn(part.contract, name) ? part : rest()

  /** Joins the lane of the call at once; the answer is not waited for. */
  const join = (
    { contract, handlers }: NamedPart,
    name: string,
    input: unknown,
    context: CallContext,
  ): { readonly answer: Promise<unknown> } => {
    const procedure = Object.hasOwn(contract, name) ? contract[name] : undefined
    if (procedure === undefined) throw new AppError('unknown-procedure', `No procedure ${name}`)
    const checked = procedure.input.safeParse(input)
    if (!checked.success) {
      throw new AppError('invalid-input', `Wrong input for ${name}`, {
        details: { issues: fieldIssues(checked.error) },
      })
    }
    const handler = (handlers as Readonly<Record<string, unknown>>)[name] as (
      input: unknown,
      context: CallContext,
    ) => unknown
    const work = async (): Promise<unknown> => {
      if (context.signal.aborted) throw new AppError('cancelled', `${name} was cancelled`)
      return procedure.output.parse(await handler(checked.data, context))
    }
    return { answer: procedure.kind === 'query' ? work() : lanes.run(procedure.kind, work) }
  }

  return {
    async idle() {
      for (let last: unknown = null; last !== arrived;) {
        last = arrived
        await last
        await lanes.idle()
      }
    },
    async call(name, input, context = {}) {
      const full: CallContext = {
        signal: context.signal ?? new AbortController().signal,
        progress: context.progress ?? (() => undefined),
      }
      let isKnown = false
      const arrival = partOf(name).then((found) => {
        isKnown = Object.hasOwn(found.contract, name)
        return join(found, name, input, full)
      })
      arrived = Promise.allSettled([arrived, arrival])
      try {
        return await (
          await arrival
        ).answer
      } catch (error) {
        const failure = toAppError(error)
        onFailure(isKnown ? name : '', failure)
        throw failure
      }
    },
  }
}
