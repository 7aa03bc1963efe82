import { AppError } from './app-error.ts'
import type { CallInput, EventName, EventPayload, Output, ProcedureName } from './contract.ts'
import type { ClientTransport, ServerMessage } from './wire.ts'

/** The part of an `AbortSignal` a call needs; this room runs where that type may not exist. */
export interface CancelSignal {
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void
}

export interface CallOptions {
  /** Aborting asks the core to stop; the call then fails with `cancelled`. */
  readonly signal?: CancelSignal
  readonly onProgress?: (progress: { readonly done: number; readonly total: number | null }) => void
}

export interface Client {
  call<N extends ProcedureName>(name: N, input: CallInput<N>, options?: CallOptions): Promise<Output<N>>
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
  onClose(listener: () => void): () => void
}

/** What may cross the wire, looked at by who sends and who receives. */
export interface ClientChecks {
  /** What is sent. @throws {AppError} `invalid-input` */
  input(name: ProcedureName, input: unknown): unknown
  /** These throw for what no core says. */
  output(name: ProcedureName, output: unknown): unknown
  payload(name: EventName, payload: unknown): unknown
  message(message: unknown): ServerMessage
}

/** The core checks what it is asked and what it answers; until a client's own checks are there, that is relied upon. */
const NOT_YET: ClientChecks = {
  input: (_name, input) => input,
  output: (_name, output) => output,
  payload: (_name, payload) => payload,
  message: (message) => message as ServerMessage,
}

interface Pending {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: AppError) => void
  readonly onProgress: CallOptions['onProgress']
}

/**
 * The core as typed calls over any transport. Input is checked before it leaves, output and events when
 * they arrive, so that a mistake is caught on the side that made it; as long as `checksNow` has none, by the core alone.
 */
export function createClient(transport: ClientTransport, checksNow: () => ClientChecks | null): Client {
  const checks = (): ClientChecks => checksNow() ?? NOT_YET
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const closeListeners = new Set<() => void>()
  let nextId = 1
  let closed = false

  const settle = (id: number): Pending | undefined => {
    const call = pending.get(id)
    pending.delete(id)
    return call
  }

  const receive = (message: ServerMessage): void => {
    switch (message.type) {
      case 'result':
        settle(message.id)?.resolve(message.output)
        return
      case 'error': {
        const { code, message: text, details } = message.error
        settle(message.id)?.reject(new AppError(code, text, { details }))
        return
      }
      case 'progress':
        pending.get(message.id)?.onProgress?.({ done: message.done, total: message.total })
        return
      case 'event':
        for (const listener of listeners.get(message.name) ?? []) listener(message.payload)
        return
    }
  }

  transport.onMessage((raw) => receive(checks().message(raw)))
  transport.onClose(() => {
    closed = true
    for (const call of pending.values()) call.reject(new AppError('disconnected', 'The core went away'))
    pending.clear()
    for (const listener of closeListeners) listener()
  })

  return {
    async call(name, input, options = {}) {
      if (closed) throw new AppError('disconnected', 'The core went away')
      const checked = checks().input(name, input)
      const id = nextId++
      const output = await new Promise<unknown>((resolve, reject) => {
        pending.set(id, { resolve, reject, onProgress: options.onProgress })
        options.signal?.addEventListener('abort', () => transport.send({ type: 'cancel', id }), {
          once: true,
        })
        transport.send({ type: 'call', id, name, input: checked })
      })
      return checks().output(name, output) as Output<typeof name>
    },
    on(name, listener) {
      const wrapped = (payload: unknown): void =>
        listener(checks().payload(name, payload) as EventPayload<typeof name>)
      const group = listeners.get(name) ?? new Set()
      group.add(wrapped)
      listeners.set(name, group)
      return () => group.delete(wrapped)
    },
    onClose(listener) {
      closeListeners.add(listener)
      return () => closeListeners.delete(listener)
    },
  }
}
