import { useCallback, useEffect, useRef, useState } from 'react'
import { useStable } from '#renderer/lib/use-stable.ts'

/** A key that is held down comes each 33 ms, and fingers in a hurry need 100. */
const REST_MS = 150
/** A choice that was told and not followed is taken back. */
const FOLLOWED_MS = 1000
const MOVES = /^(?:Arrow|Page|Home$|End$|Shift$|Control$)/u

interface RestingChoice {
  /** What is shown as chosen. */
  readonly chosen: string | null
  /** Whether it was chosen here, and so stands in sight. */
  readonly isOwn: (id: string) => boolean
  readonly choose: (id: string) => void
}

/** Tells when the keys rest, or before anything else happens that may be meant for what was chosen. */
function whenKeysRest(tell: () => void): () => void {
  const end = (): void => {
    clearTimeout(rest)
    window.removeEventListener('keydown', onKey, true)
    window.removeEventListener('pointerdown', go, true)
    window.removeEventListener('focusout', onFocusOut, true)
  }
  const go = (): void => {
    end()
    tell()
  }
  const onKey = ({ key }: KeyboardEvent): void => {
    if (!MOVES.test(key)) go()
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Element && relatedTarget.closest('[role="listbox"]') !== null)) go()
  }
  const rest = setTimeout(go, REST_MS)
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('pointerdown', go, true)
  window.addEventListener('focusout', onFocusOut, true)
  return end
}

/** Whether the last thing a person did was a key. */
function useIsByKey(): () => boolean {
  const isByKey = useRef(false)
  useEffect(() => {
    const note = ({ type }: Event): void => void (isByKey.current = type === 'keydown')
    window.addEventListener('keydown', note, true)
    window.addEventListener('pointerdown', note, true)
    return () => {
      window.removeEventListener('keydown', note, true)
      window.removeEventListener('pointerdown', note, true)
    }
  }, [])
  return useCallback(() => isByKey.current, [])
}

/**
 * What is chosen by keys is shown at once and told when they rest: of ten records that are gone past only the last is opened.
 * @param told What is open. @param isUsed `false`: a choice is told at once, whatever chose it.
 */
export function useRestingChoice(
  told: string | null,
  tell: (id: string) => void,
  isUsed: boolean,
): RestingChoice {
  const [wanted, setWanted] = useState<string | null>(null)
  const own = useRef<string | null>(null)
  const isByKey = useIsByKey()
  const tellNow = useStable(tell)
  if (wanted !== null && wanted === told) setWanted(null)
  useEffect(() => {
    if (wanted === null) return
    let back: ReturnType<typeof setTimeout> | undefined
    const end = whenKeysRest(() => {
      own.current = wanted
      back = setTimeout(() => setWanted(null), FOLLOWED_MS)
      tellNow(wanted)
    })
    return () => {
      end()
      clearTimeout(back)
    }
  }, [wanted, tellNow])
  return {
    chosen: wanted ?? told,
    isOwn: useCallback((id: string) => own.current === id, []),
    choose: (id) => {
      if (isUsed && isByKey()) return setWanted(id)
      setWanted(null)
      tellNow(id)
    },
  }
}
