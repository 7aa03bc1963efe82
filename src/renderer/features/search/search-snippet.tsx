import type { SearchHit } from '#shared/contract/search-contract.ts'
import * as css from './search.css.ts'

/** The line that answers the query, its words marked. */
export const SearchSnippet = ({
  hit,
  isTitle = false,
}: {
  hit: Pick<SearchHit, 'snippet' | 'marks'>
  isTitle?: boolean
}) => {
  const { snippet, marks } = hit
  const ends = [...marks.map(([from]) => from), snippet.length]
  return (
    <span className={isTitle ? undefined : css.snippet}>
      {snippet.slice(0, ends[0])}
      {marks.map(([from, to], index) => (
        <span key={from}>
          <mark className={css.mark}>{snippet.slice(from, to)}</mark>
          {snippet.slice(to, ends[index + 1])}
        </span>
      ))}
    </span>
  )
}
