import { AppError } from '#shared/contract/app-error.ts'
import { ClientMessage, type ServerMessage, type ServerTransport } from '#shared/contract/wire.ts'
import type { App } from '#main/core/app.ts'

/** More calls than a window ever has under way; beyond it each is refused until one ends. */
export const MAX_RUNNING_CALLS = 500
const PROGRESS_PAUSE_MS = 50

export interface ServeOptions {
  /** Told of a message nobody can answer; what becomes of the connection is the transport's. */
  readonly onMalformed?: () => void
}

interface Running {
  readonly abort: AbortController
  readonly name: string
}

/** Gives up the queries of a window that is gone. Which calls are queries only the contract knows, and it may not be read yet. */
async function giveUpQueries(running: Iterable<Running>): Promise<void> {
  const { CONTRACT, isProcedureName } = await import('#shared/contract/contract.ts')
  for (const { abort, name } of running) {
    if (isProcedureName(name) && CONTRACT[name].kind === 'query') abort.abort()
  }
}

/**
 * Answers one window's messages from the core: results, failures, progress and events, until the
 * transport closes. Then queries are given up; commands that arrived run on, because what was typed
 * before the window closed must be saved.
 */
export function serveConnection(
  app: Pick<App, 'call' | 'onEvent'>,
  transport: ServerTransport,
  { onMalformed = () => undefined }: ServeOptions = {},
): void {
  const running = new Map<number, Running>()
  let isOpen = true

  const send = (message: ServerMessage): void => {
    if (isOpen) transport.send(message)
  }
  const sendError = (id: number, { code, message, details }: AppError): void =>
    send({ type: 'error', id, error: { code, message, details } })
  const sendOutcome = (id: number, message: ServerMessage): void => {
    try {
      send(message)
    } catch (error) {
      sendError(id, asAppError(error))
    }
  }

  const run = async (id: number, name: string, input: unknown): Promise<void> => {
    const abort = new AbortController()
    running.set(id, { abort, name })
    try {
      const progress = progressTeller((done, total) => send({ type: 'progress', id, done, total }))
      const output = await app.call(name, input, { signal: abort.signal, progress })
      sendOutcome(id, { type: 'result', id, output })
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('internal', 'Unexpected failure')
      sendOutcome(id, {
        type: 'error',
        id,
        error: { code: known.code, message: known.message, details: known.details },
      })
    } finally {
      running.delete(id)
    }
  }

  const take = (message: ClientMessage): void => {
    if (message.type === 'cancel') {
      running.get(message.id)?.abort.abort()
    } else if (running.has(message.id)) {
      // Answering would settle the call that rightly has this number.
      onMalformed()
    } else if (running.size >= MAX_RUNNING_CALLS) {
      sendError(message.id, new AppError('internal', 'Too many calls at once'))
    } else {
      void run(message.id, message.name, message.input)
    }
  }

  const stopEvents = app.onEvent(({ name, payload }) => send({ type: 'event', name, payload }))
  transport.onMessage((raw) => {
    const parsed = ClientMessage.safeParse(raw)
    if (parsed.success) take(parsed.data)
    else {
      const id = answerableId(raw)
      if (id !== null && !running.has(id)) sendError(id, new AppError('invalid-input', 'Not a wire message'))
      else onMalformed()
    }
  })
  transport.onClose(() => {
    isOpen = false
    stopEvents()
    if (running.size > 0) void giveUpQueries(running.values())
  })
}

const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('internal', 'The answer cannot be sent')

/** A broken message may still say which call waits for an answer. */
function answerableId(raw: unknown): number | null {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return null
  return typeof raw.id === 'number' && Number.isSafeInteger(raw.id) && raw.id >= 0 ? raw.id : null
}

/** Lets through the first, the last and at most twenty tellings a second. */
function progressTeller(tell: (done: number, total: number | null) => void) {
  let toldAt = Number.NEGATIVE_INFINITY
  return (done: number, total: number | null): void => {
    const now = performance.now()
    if (done !== total && now - toldAt < PROGRESS_PAUSE_MS) return
    toldAt = now
    tell(done, total)
  }
}
