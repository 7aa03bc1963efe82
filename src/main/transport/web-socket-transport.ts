import type { WebSocket } from 'ws'
import { MESSAGE_LIMIT_BYTES, type ServerTransport } from '#shared/contract/wire.ts'
import { decodeFrame, encodeFrame } from './wire-frame.ts'

/** A window that takes nothing any more is let go before its backlog eats the memory. */
export const BACKLOG_LIMIT_BYTES = 2 * MESSAGE_LIMIT_BYTES

export const CLOSE_CODES = { notText: 1003, malformed: 1008 } as const

/** One accepted socket as a wire. Frames that are no JSON text end it with a code that says why. */
export function webSocketTransport(socket: WebSocket): ServerTransport {
  return {
    send(message) {
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > BACKLOG_LIMIT_BYTES) socket.terminate()
      else socket.send(encodeFrame(message))
    },
    onMessage(listener) {
      const handle = (data: Buffer, isBinary: boolean): void => {
        if (isBinary) return socket.close(CLOSE_CODES.notText, 'text only')
        const frame = decodeFrame(data.toString('utf8'))
        if (frame.state === 'malformed') return socket.close(CLOSE_CODES.malformed, 'malformed')
        listener(frame.message)
      }
      socket.on('message', handle)
      return () => socket.off('message', handle)
    },
    onClose(listener) {
      socket.on('close', listener)
      return () => socket.off('close', listener)
    },
  }
}
