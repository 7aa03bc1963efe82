import { useCallback, useSyncExternalStore } from 'react'

/** Lists are kept by their query: a form that is drawn at each letter would make them anew each time. */
const lists = new Map<string, MediaQueryList>()

const listOf = (query: string): MediaQueryList => {
  const known = lists.get(query) ?? window.matchMedia(query)
  lists.set(query, known)
  return known
}

/** Whether the window fits a media query, followed as it changes. */
export const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = listOf(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => listOf(query).matches)
}
