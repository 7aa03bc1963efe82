import { useEffect, useEffectEvent } from 'react'
import { createStore, useStore } from '#renderer/lib/store.ts'

/** What a menu or another screen asks the screen in sight to begin. */
export type ScreenRequest = 'send' | 'receive' | 'plan' | 'minutes'

const wanted = createStore<ScreenRequest | null>(null)

/** Asks the screen that is gone to next to begin. */
export const requestOfScreen = (request: ScreenRequest): void => wanted.update(() => request)

/** Runs `begin` once for each request of its kind; one that comes while the screen still reads waits for it. */
export const useScreenRequest = (request: ScreenRequest, begin: () => void, isReady = true): void => {
  const now = useStore(wanted)
  const start = useEffectEvent(begin)
  useEffect(() => {
    if (now !== request || !isReady) return
    wanted.update(() => null)
    start()
  }, [now, request, isReady])
}
