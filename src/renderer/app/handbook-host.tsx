import { lazy, Suspense, useEffect } from 'react'
import { closeHandbook, openHandbook, useWantedPage } from '#renderer/lib/handbook-request.ts'
import { pageOfPath } from '#renderer/lib/handbook-pages.ts'
import { withWords } from '#renderer/i18n/with-words.ts'

const HandbookDialog = lazy(async () => {
  const { HandbookDialog: component } = await withWords(
    import('#renderer/features/handbook/handbook-dialog.tsx'),
  )
  return { default: component }
})

/** F1 where no menu has taken it: on the first screen, in a window over another. */
const openByKey = (event: KeyboardEvent): void => {
  if (event.key !== 'F1' || event.defaultPrevented) return
  event.preventDefault()
  openHandbook(pageOfPath(window.location.hash.slice(1), false))
}

/** Shows the handbook, whoever asked for it, over every screen of the program. */
export const HandbookHost = () => {
  const page = useWantedPage()
  useEffect(() => {
    window.addEventListener('keydown', openByKey)
    return () => window.removeEventListener('keydown', openByKey)
  }, [])
  return page === null ? null : (
    <Suspense>
      <HandbookDialog key={page} page={page} onClose={closeHandbook} />
    </Suspense>
  )
}
