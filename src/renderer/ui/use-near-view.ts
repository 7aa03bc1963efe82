import { type RefObject, useEffect, useState } from 'react'

/** Marks the scrolling box that `useNearView` looks from. */
export const VIEW = { 'data-view': '' } as const

/** Whether the element is seen in the nearest box marked as `VIEW`, or within one height of it. */
export const useNearView = (element: RefObject<Element | null>): boolean => {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: watched.closest('[data-view]'),
      rootMargin: '100% 0%',
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return isNear
}
