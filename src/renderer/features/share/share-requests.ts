import { useEffect, useEffectEvent } from 'react'
import { createStore, useStore } from '#renderer/lib/store.ts'

export type ShareRequest = 'send' | 'receive'

const wanted = createStore<ShareRequest | null>(null)

/** Asks the sharing screen to begin, from a menu or another screen. */
export const requestShare = (request: ShareRequest): void => wanted.update(() => request)

/** Runs `begin` once for each request of its kind. */
export const useShareRequest = (request: ShareRequest, begin: () => void): void => {
  const now = useStore(wanted)
  const start = useEffectEvent(begin)
  useEffect(() => {
    if (now !== request) return
    wanted.update(() => null)
    start()
  }, [now, request])
}
