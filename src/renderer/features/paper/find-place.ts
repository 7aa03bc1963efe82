const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('lt')

/** Enough of the words to know them by, short enough to stand on one line of the page. */
const MARK_LENGTH = 24

/** Where on the pages the words stand: page from 0, height from 0 to 1 by their place in its text. */
export const findPlace = (
  pages: readonly { readonly text: string }[],
  words: string,
): { readonly page: number; readonly y: number } | undefined => {
  const mark = squeezed(words).slice(0, MARK_LENGTH)
  if (mark.length < 3) return undefined
  for (const [page, { text }] of pages.entries()) {
    const whole = squeezed(text)
    const at = whole.lastIndexOf(mark)
    if (at >= 0) return { page, y: at / whole.length }
  }
  return undefined
}
