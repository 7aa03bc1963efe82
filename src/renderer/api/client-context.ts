import { createContext, useContext } from 'react'
import type { Client } from '#shared/contract/client.ts'

export const ClientContext = createContext<Client | null>(null)

/** The core. Needs a ClientContext above. */
export const useClient = (): Client => {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('No client above')
  return client
}
