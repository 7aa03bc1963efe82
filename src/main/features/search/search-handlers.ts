import { remembering } from '#shared/lib/remembering.ts'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { normalisedNumber } from '#shared/domain/numbering/number-series.ts'
import { holdsPhrases, snippetsFor } from '#shared/domain/search/make-snippet.ts'
import { type Condition, parseQuery } from '#shared/domain/search/parse-query.ts'
import { searchableText } from '#shared/domain/search/searchable-text.ts'
import { searchExpression } from '#shared/domain/search/search-expression.ts'
import type { SearchHit } from '#shared/contract/search-contract.ts'
import { teamOfMinutes } from '#shared/domain/minutes/team-of-minutes.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { AnyRecord } from '#shared/model/kinds.ts'
import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import type { ReadDb } from '../../db/database.ts'
import { type FoundRow, foundJson, fullText } from '../../db/full-text.ts'
import { type Names, namedThings } from './named-things.ts'

/** Of so many that fit best the order is looked at more closely. */
const LOOKED_AT = 300

interface Ranked {
  readonly row: FoundRow
  readonly worth: number
}

/** While a question is typed, the same titles come again and again. */
const folded = remembering(foldForSearch, 5000)

/** What was typed is the record's very number or title: that is what was meant. */
function exactnessTo(typed: string): (row: FoundRow) => number {
  const wanted = foldForSearch(typed)
  const wantedNumber = foldForSearch(normalisedNumber(typed))
  return (row) => {
    const number = row.number === null ? '' : folded(normalisedNumber(row.number))
    if (number !== '' && number === wantedNumber) return 20
    const title = folded(row.title)
    if (title === wanted) return 15
    return title.includes(wanted) ? 5 : 0
  }
}

/** bm25 falls below zero the better a row fits; equal ones stand newest first. */
function rank(rows: readonly FoundRow[], typed: string): readonly FoundRow[] {
  const exactness = exactnessTo(typed)
  return rows
    .map((row): Ranked => ({ row, worth: exactness(row) - row.rank }))
    .toSorted(
      (left, right) =>
        right.worth - left.worth ||
        (right.row.date ?? '').localeCompare(left.row.date ?? '') ||
        left.row.id.localeCompare(right.row.id),
    )
    .map(({ row }) => row)
}

function hitOf(
  db: ReadDb,
  row: FoundRow,
  conditions: readonly Condition[],
  snippetOf: ReturnType<typeof snippetsFor>,
  { institutionNames, bodyNames }: Names,
): SearchHit | null {
  if (!isKind(row.kind)) return null
  const record = JSON.parse(foundJson(db, row)) as AnyRecord
  const pieces = searchableText(row.kind, record)
  if (!holdsPhrases(pieces, conditions)) return null
  const { text, marks } = snippetOf(pieces)
  return {
    id: row.id,
    kind: row.kind,
    title: row.title || teamOfMinutes(row.kind, record, (id) => bodyNames.get(id)),
    snippet: text,
    marks: marks.map(([from, to]) => [from, to]),
    date: row.date,
    number: row.number,
    state: row.state,
    institutionId: row.institutionId,
    institutionName: institutionNames.get(row.institutionId ?? '') ?? '',
  }
}

/** Finds records by what stands in them. */
export function searchHandlers(core: Core): Handlers<'search'> {
  return {
    'search.find': ({ query, limit }) => {
      const conditions = parseQuery(query)
      const names = namedThings(core.db)
      const expression = searchExpression(conditions, names)
      if (expression === null) return { hits: [], hasMore: false }
      const rows = fullText(core.db, expression, LOOKED_AT)
      const snippetOf = snippetsFor(conditions)
      const hits: SearchHit[] = []
      for (const row of rank(rows, query)) {
        const hit = hitOf(core.db, row, conditions, snippetOf, names)
        if (hit !== null) hits.push(hit)
        if (hits.length > limit) break
      }
      return { hits: hits.slice(0, limit), hasMore: hits.length > limit }
    },
  }
}
