import type { z } from 'zod'
import { AppError, type FieldIssue } from '#shared/contract/app-error.ts'
import { CONTRACT, isProcedureName } from '#shared/contract/contract.ts'
import { createCommandLanes } from './command-lanes.ts'
import { toAppError } from './storage-failure.ts'
import type { CallContext, HandlerTable } from './handlers.ts'

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
 * interleave; queries run at once.
 */
export function createRouter(
  handlers: HandlerTable,
  onFailure: (name: string, error: AppError) => void,
): QueuedRouter {
  const lanes = createCommandLanes()

  const run = async (name: string, input: unknown, context: CallContext): Promise<unknown> => {
    if (!isProcedureName(name)) throw new AppError('unknown-procedure', `No procedure ${name}`)
    const procedure = CONTRACT[name]
    const checked = procedure.input.safeParse(input)
    if (!checked.success) {
      throw new AppError('invalid-input', `Wrong input for ${name}`, {
        details: { issues: fieldIssues(checked.error) },
      })
    }
    const handler = handlers[name] as (input: unknown, context: CallContext) => unknown
    const work = async (): Promise<unknown> => {
      if (context.signal.aborted) throw new AppError('cancelled', `${name} was cancelled`)
      return procedure.output.parse(await handler(checked.data, context))
    }
    return procedure.kind === 'query' ? work() : lanes.run(procedure.kind, work)
  }

  return {
    idle: () => lanes.idle(),
    async call(name, input, context = {}) {
      const full: CallContext = {
        signal: context.signal ?? new AbortController().signal,
        progress: context.progress ?? (() => undefined),
      }
      try {
        return await run(name, input, full)
      } catch (error) {
        const failure = toAppError(error)
        onFailure(name, failure)
        throw failure
      }
    },
  }
}
