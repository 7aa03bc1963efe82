import { AppError } from '#shared/contract/app-error.ts'
import { CONTRACT, PROCEDURE_NAMES } from '#shared/contract/contract.ts'
import type { App } from '#main/core/app.ts'
import { createEventBus, type EventBus } from '#main/core/event-bus.ts'
import type { HandlerTable } from '#main/core/handlers.ts'
import { createRouter } from '#main/core/router.ts'

export interface TinyApp extends App {
  emit: EventBus['emit']
}

/** The real router and event bus with handlers made by hand: everything that is not given is `not-found`. */
export function createTinyApp(handlers: Partial<HandlerTable>): TinyApp {
  const missing = (): never => {
    throw new AppError('not-found', 'Not part of this test')
  }
  const table = Object.fromEntries(PROCEDURE_NAMES.map((name) => [name, handlers[name] ?? missing]))
  const bus = createEventBus(() => undefined)
  const router = createRouter(
    { contract: CONTRACT, handlers: table as unknown as HandlerTable },
    () => undefined,
  )
  return { ...router, ...bus, close: () => Promise.resolve() }
}
