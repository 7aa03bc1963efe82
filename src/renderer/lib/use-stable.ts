import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for as long as the component stands, doing what `work` of the last drawing does: what is kept by it need not be drawn again. */
export function useStable<Given extends unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(work)
  useLayoutEffect(() => {
    latest.current = work
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
