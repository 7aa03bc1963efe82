import { useEffect, useRef, useState } from 'react'

export interface AltKeyHandlers {
  /** Alt with a letter; `true` when it was taken. */
  onLetter: (letter: string) => boolean
  /** Alt alone, pressed and let go, or F10. */
  onAlone: () => void
}

/** Alt as in a native menu bar. AltGr (which Windows sends as Ctrl+Alt) writes letters and is left alone. */
export const useAltKey = (handlers: AltKeyHandlers): boolean => {
  const [isDown, setIsDown] = useState(false)
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    let isAlone = false
    const press = (event: KeyboardEvent) => {
      isAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey
      if (isAlone) setIsDown(true)
      else if (event.key === 'F10' && !event.shiftKey && !event.ctrlKey) {
        event.preventDefault()
        latest.current.onAlone()
      } else if (event.altKey && !event.ctrlKey && !event.getModifierState('AltGraph')) {
        if (event.key.length === 1 && latest.current.onLetter(event.key)) event.preventDefault()
      }
    }
    const release = (event: KeyboardEvent) => {
      if (event.key !== 'Alt') return
      setIsDown(false)
      if (isAlone) {
        event.preventDefault()
        latest.current.onAlone()
      }
      isAlone = false
    }
    const forget = () => {
      isAlone = false
      setIsDown(false)
    }
    document.addEventListener('keydown', press, true)
    document.addEventListener('keyup', release, true)
    document.addEventListener('pointerdown', forget, true)
    window.addEventListener('blur', forget)
    return () => {
      document.removeEventListener('keydown', press, true)
      document.removeEventListener('keyup', release, true)
      document.removeEventListener('pointerdown', forget, true)
      window.removeEventListener('blur', forget)
    }
  }, [])
  return isDown
}
