import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { indexTerms, readWords } from '#shared/domain/search/read-words.ts'
import type { QueryWord } from '#shared/domain/search/parse-query.ts'
import type { NamedThings } from '#shared/domain/search/search-expression.ts'
import { stemLithuanian } from '#shared/domain/search/stem-lithuanian.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import { prepared } from '../../db/prepared.ts'
import { loadAll } from '../../records/record-reader.ts'

interface Named {
  readonly id: string
  readonly terms: ReadonlySet<string>
  readonly list: readonly string[]
}

/** So that one letter does not name everything. */
const MOST_NAMED = 40
const SHORTEST = 2

function named(id: string, ...names: readonly string[]): Named {
  const terms = new Set([...names.flatMap((name) => readWords(name)).flatMap(indexTerms), foldForSearch(id)])
  return { id, terms, list: [...terms] }
}

function finder(things: readonly Named[]): (word: QueryWord) => readonly string[] {
  return ({ parts, isLast }) => {
    const asked = parts.map((part) => ({ part, stem: stemLithuanian(part) }))
    const fits = ({ terms, list }: Named): boolean =>
      asked.every(
        ({ part, stem }) =>
          terms.has(stem) ||
          terms.has(part) ||
          ((isLast || part.length > SHORTEST) &&
            part.length >= SHORTEST &&
            list.some((term) => term.startsWith(part))),
      )
    return things
      .filter(fits)
      .slice(0, MOST_NAMED)
      .map(({ id }) => id)
  }
}

export interface Names extends NamedThings {
  /** What institutions are called, by id. */
  readonly institutionNames: ReadonlyMap<string, string>
  /** What teams are called, by id. */
  readonly bodyNames: ReadonlyMap<string, string>
}

function readNames(db: ReadDb): Names {
  const bodies = loadAll(db, 'body').map(({ record }) => record)
  const institutions = loadAll(db, 'institution').map(({ record }) => record)
  return {
    institutions: finder(institutions.map((one) => named(one.id, one.name, one.shortName))),
    bodies: finder(bodies.map((body) => named(body.id, body.name))),
    members: finder(bodies.flatMap(({ members }) => members.map(({ id, name }) => named(id, name)))),
    institutionNames: new Map(institutions.map(({ id, name }) => [id, name])),
    bodyNames: new Map(bodies.map(({ id, name }) => [id, name])),
  }
}

/** Rows that are kept until any record is written: others mean that names may be others. */
const anyRecord = prepared()(() => sql.selectFrom('record').select('search_id').limit(1))
const known = new WeakMap<readonly unknown[], Names>()

/**
 * Names as the records have them now: an institution that was renamed is found by its new name at once. Read again only after
 * something was written.
 */
export function namedThings(db: ReadDb): Names {
  const mark = db.kept(anyRecord({}))
  const names = known.get(mark) ?? readNames(db)
  known.set(mark, names)
  return names
}
