import { isBoolean, useRemembered } from '#renderer/lib/local-memory.ts'
import { useMedia } from '#renderer/lib/use-media.ts'

/** List, form and sheet fit side by side from here on; below, the sheet takes the list's place. */
const WIDE = '(min-width: 1600px)'

/** Whether the page stands beside the form, and whether there is still room for the list then. */
export const usePageBeside = (hasRecord: boolean) => {
  const isWide = useMedia(WIDE)
  const [isWanted, setWanted] = useRemembered(`page.${isWide ? 'wide' : 'narrow'}`, isBoolean, isWide)
  const isShown = isWanted && hasRecord
  return { isShown, hasRoomForList: isWide || !isShown, toggle: () => setWanted(!isShown) }
}
