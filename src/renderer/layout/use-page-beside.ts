import { useEffect, useEffectEvent } from 'react'
import { isBoolean, useRemembered } from '#renderer/lib/local-memory.ts'
import { useMedia } from '#renderer/lib/use-media.ts'

/** List, form and sheet fit side by side from here on; below, the sheet takes the list's place. */
const WIDE = '(min-width: 1600px)'

/** How the page in sight is shown or folded away. */
let toggler: (() => void) | null = null

/** Shows or folds away the page beside the form in sight; `false` where there is none. */
export const togglePage = (): boolean => {
  toggler?.()
  return toggler !== null
}

/** Whether the page stands beside the form, and whether there is still room for the list then. */
export const usePageBeside = (hasRecord: boolean) => {
  const isWide = useMedia(WIDE)
  const [isWanted, setWanted] = useRemembered(`page.${isWide ? 'wide' : 'narrow'}`, isBoolean, isWide)
  const isShown = isWanted && hasRecord
  const toggle = (): void => setWanted(!isShown)
  const byCommand = useEffectEvent(toggle)
  useEffect(() => {
    if (!hasRecord) return undefined
    const entry = (): void => byCommand()
    toggler = entry
    return () => {
      if (toggler === entry) toggler = null
    }
  }, [hasRecord])
  return { isShown, hasRoomForList: isWide || !isShown, toggle }
}
