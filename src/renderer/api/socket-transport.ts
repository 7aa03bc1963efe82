import type { ClientTransport } from '#shared/contract/wire.ts'

/** Opens the wire of the local server that served this page; refuses when it cannot be opened. */
export const openSocket = (address: string): Promise<ClientTransport> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address)
    socket.addEventListener('error', () => reject(new Error('The wire could not be opened')), { once: true })
    socket.addEventListener('open', () => resolve(socketTransport(socket)), { once: true })
  })

const socketTransport = (socket: WebSocket): ClientTransport => ({
  send: (message) => socket.send(JSON.stringify(message)),
  onMessage: (listener) => {
    const handle = (event: MessageEvent<string>) => listener(JSON.parse(event.data))
    socket.addEventListener('message', handle)
    return () => socket.removeEventListener('message', handle)
  },
  onClose: (listener) => {
    socket.addEventListener('close', listener)
    return () => socket.removeEventListener('close', listener)
  },
})
