import { z } from 'zod'
import { ErrorCodeSchema } from './error-schemas.ts'

/** One message larger than this never crosses a wire. */
export const MESSAGE_LIMIT_BYTES = 64 * 1024 * 1024

const CallId = z.number().int().min(0)

/** From a window to the core. Values survive JSON. */
export const ClientMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), id: CallId, name: z.string().max(100), input: z.unknown() }),
  z.strictObject({ type: z.literal('cancel'), id: CallId }),
])
export type ClientMessage = z.infer<typeof ClientMessage>

export const WireError = z.object({
  code: ErrorCodeSchema,
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type WireError = z.infer<typeof WireError>

/** From the core to a window. */
export const ServerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('result'), id: CallId, output: z.unknown() }),
  z.object({ type: z.literal('error'), id: CallId, error: WireError }),
  z.object({ type: z.literal('progress'), id: CallId, done: z.number(), total: z.number().nullable() }),
  z.object({ type: z.literal('event'), name: z.string(), payload: z.unknown() }),
])
export type ServerMessage = z.infer<typeof ServerMessage>

/** All a transport has to be. Messages are JSON values; `onMessage` returns how to stop listening. */
export interface Transport<Outgoing, Incoming> {
  send(message: Outgoing): void
  onMessage(listener: (message: Incoming) => void): () => void
  onClose(listener: () => void): () => void
}

export type ClientTransport = Transport<ClientMessage, unknown>
export type ServerTransport = Transport<ServerMessage, unknown>
