import type { ClientTransport } from '#shared/contract/wire.ts'
import type { KomandaWire } from './host-window.ts'

/** The desktop's wire. */
export const wireTransport = (wire: KomandaWire): ClientTransport => ({
  send: (message) => wire.send(message),
  onMessage: (listener) => wire.onMessage(listener),
  onClose: (listener) => wire.onClose(listener),
})
