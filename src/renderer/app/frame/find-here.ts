import { requestSearch } from '#renderer/features/search/search-requests.ts'
import { PATHS } from '#renderer/lib/paths.ts'

const shown = (element: HTMLElement): boolean => element.offsetParent !== null

const focusFirst = (selector: string): boolean => {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(shown)
  found?.focus()
  if (found instanceof HTMLInputElement) found.select()
  return found !== undefined
}

/** Puts the caret into the filter of the list in sight; `false` where there is none. */
export const focusFilter = (): boolean => focusFirst('main input[type="search"]')

/** Puts the caret into the first field of the open record. */
export const focusForm = (): void => {
  focusFirst(
    'main [data-region$="-form"] :is(input, textarea, [contenteditable="true"]):not([type="hidden"], [type="search"], :disabled)',
  )
}

/** The room of search with the caret in its field. */
export const openSearch = (go: (path: string) => void): void => {
  go(PATHS.search)
  requestSearch()
}
