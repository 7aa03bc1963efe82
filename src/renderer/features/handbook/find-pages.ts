import { indexTerms, readWords } from '#shared/domain/search/read-words.ts'
import { stemLithuanian } from '#shared/domain/search/stem-lithuanian.ts'
import type { HandbookPage } from './handbook-page.ts'

const termsOf = (text: string): readonly string[] => readWords(text).flatMap(indexTerms)

/** A word that is still being typed finds by its beginning, any other by its stem. */
const has = (terms: readonly string[], word: string): boolean => {
  const stem = stemLithuanian(word)
  return terms.some((term) => term.startsWith(word) || term === stem)
}

/** Pages that hold every word of the query, those that are called by it first; all of them for an empty query. */
export const findPages = (pages: readonly HandbookPage[], query: string): readonly HandbookPage[] => {
  const words = readWords(query).flatMap(({ parts }) => parts)
  const fitting = (textOf: (page: HandbookPage) => string): readonly HandbookPage[] =>
    pages.filter((page) => {
      const terms = termsOf(textOf(page))
      return words.every((word) => has(terms, word))
    })
  const titled = fitting(({ title }) => title)
  return [
    ...titled,
    ...fitting(({ title, text }) => `${title}\n${text}`).filter((page) => !titled.includes(page)),
  ]
}
