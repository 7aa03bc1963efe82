import { type Client, createClient } from '#shared/contract/client.ts'
import { openSocket } from './socket-transport.ts'
import { wireTransport } from './wire-transport.ts'

const socketAddress = (): string => {
  const address = new URL('/wire', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.hash = ''
  return address.href
}

/** The core, through the desktop's wire where there is one, else through a socket to the page's own origin. */
export const connect = async (): Promise<Client> =>
  createClient(
    window.komandaWire === undefined ? await openSocket(socketAddress()) : wireTransport(window.komandaWire),
  )
