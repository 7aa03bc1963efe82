import { EventEmitter, once } from 'node:events'
import { WebSocket } from 'ws'

export type Params = Record<string, unknown>

export interface Cdp extends EventEmitter {
  send(method: string, params?: Params, sessionId?: string): Promise<Params>
  close(): void
}

interface Reply {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: Params
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/**
 * The browser's own protocol over one socket. Events come as `(params, sessionId)` under their method's
 * name.
 */
export async function connectCdp(address: string): Promise<Cdp> {
  const socket = new WebSocket(address, { maxPayload: 512 * 1024 * 1024 })
  await once(socket, 'open')
  const events = new EventEmitter()
  const waiting = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>()
  let nextId = 1
  socket.on('message', (data: Buffer) => {
    const { id, method, params, result, error, sessionId } = JSON.parse(data.toString('utf8')) as Reply
    if (method !== undefined) events.emit(method, params, sessionId)
    if (id === undefined) return
    const call = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) call?.resolve(result ?? {})
    else call?.reject(new Error(error.message))
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone'))
    waiting.clear()
  })
  return Object.assign(events, {
    send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
      return new Promise((resolve, reject) => {
        if (socket.readyState !== socket.OPEN) return reject(new Error('The browser is gone'))
        const id = nextId++
        waiting.set(id, { resolve, reject })
        socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
      })
    },
    close: () => socket.terminate(),
  })
}
