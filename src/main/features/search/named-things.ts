import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { indexTerms, readWords } from '#shared/domain/search/read-words.ts'
import type { QueryWord } from '#shared/domain/search/parse-query.ts'
import type { NamedThings } from '#shared/domain/search/search-expression.ts'
import { stemLithuanian } from '#shared/domain/search/stem-lithuanian.ts'
import type { ReadDb } from '../../db/database.ts'
import { loadAll } from '../../records/record-reader.ts'

interface Named {
  readonly id: string
  readonly terms: ReadonlySet<string>
}

/** So that one letter does not name everything. */
const MOST_NAMED = 40
const SHORTEST = 2

const named = (id: string, ...names: readonly string[]): Named => ({
  id,
  terms: new Set([...names.flatMap((name) => readWords(name)).flatMap(indexTerms), foldForSearch(id)]),
})

function finder(things: readonly Named[]): (word: QueryWord) => readonly string[] {
  return ({ parts, isLast }) => {
    const asked = parts.map((part) => ({ part, stem: stemLithuanian(part) }))
    const fits = (terms: ReadonlySet<string>): boolean =>
      asked.every(
        ({ part, stem }) =>
          terms.has(stem) ||
          terms.has(part) ||
          ((isLast || part.length > SHORTEST) &&
            part.length >= SHORTEST &&
            [...terms].some((term) => term.startsWith(part))),
      )
    return things
      .filter(({ terms }) => fits(terms))
      .slice(0, MOST_NAMED)
      .map(({ id }) => id)
  }
}

/** Names as the records have them now: an institution that was renamed is found by its new name at once. */
export function namedThings(db: ReadDb): NamedThings {
  const bodies = loadAll(db, 'body').map(({ record }) => record)
  return {
    institutions: finder(
      loadAll(db, 'institution').map(({ record }) => named(record.id, record.name, record.shortName)),
    ),
    bodies: finder(bodies.map((body) => named(body.id, body.name))),
    members: finder(bodies.flatMap(({ members }) => members.map(({ id, name }) => named(id, name)))),
  }
}
