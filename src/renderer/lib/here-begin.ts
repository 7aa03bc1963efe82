import { useEffect, useEffectEvent } from 'react'

/** What "new here" begins in the rooms in sight, the innermost last. */
const beginners: (() => void)[] = []

/** Tells what the room in sight begins; `undefined` where nothing can be begun. */
export const useBeginsHere = (begin: (() => void) | undefined): void => {
  const run = useEffectEvent(() => begin?.())
  const isThere = begin !== undefined
  useEffect(() => {
    if (!isThere) return undefined
    const entry = (): void => run()
    beginners.push(entry)
    return () => void beginners.splice(beginners.indexOf(entry), 1)
  }, [isThere])
}

/** Begins what the room in sight is for; `false` where no room has told. */
export const beginHere = (): boolean => {
  const begin = beginners.at(-1)
  begin?.()
  return begin !== undefined
}
