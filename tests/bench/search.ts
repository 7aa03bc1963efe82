import { sql as raw } from 'kysely'
import { parseQuery } from '#shared/domain/search/parse-query.ts'
import { searchExpression } from '#shared/domain/search/search-expression.ts'
import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Db, sql } from '#main/db/database.ts'
import { namedThings } from '#main/features/search/named-things.ts'
import { deleteSearchRow, searchRowId, writeSearchRow } from '#main/db/search-rows.ts'
import { fillDatabase } from '#tests/support/fill-database.ts'
import { generatedMunicipality } from '#tests/support/generated-municipality.ts'
import { emptyMunicipality } from './bench-app.ts'
import type { Bench, Comparison } from './bench.ts'
import { measureBoth, type Times, timesOf } from './measure.ts'
import { schoolWords } from './school-words.ts'

const SCHOOLS = 60
const YEARS = 10

function withTexts(list: readonly OwnedRecord[], school: number): readonly OwnedRecord[] {
  return list.map((owned, at) => {
    if (owned.kind !== 'meeting') return owned
    const meeting = owned.record as RecordOf<'meeting'>
    const agenda = meeting.agenda.map((item) => ({ ...item, considered: schoolWords(school * 101 + at) }))
    return { kind: owned.kind, record: { ...meeting, agenda } } as OwnedRecord
  })
}

/** Of one word that is rare and one that is everywhere, several, forms of them, numbers, days, and with conditions. */
const QUERIES = [
  'refleksija',
  'protokolas',
  'seda',
  'mokytojai aptare apklausos',
  '"mokinių aplankus"',
  'V-1',
  '2018 spalis',
  'apklaus',
  'm',
  'kind:event refleksija',
  'klasių vadovai -pavasarį',
  '17-oji gimnazija protokolas',
]

const bareQuery = (expression: string) => {
  const query = raw<{ readonly rowid: number }>`
    SELECT rowid FROM search WHERE search MATCH ${expression} ORDER BY bm25(search, 10.0, 1.0, 2.0, 2.0, 0.0) LIMIT 300`
  return { compile: () => query.compile(sql) }
}

function fill(db: Db): void {
  const generated = generatedMunicipality(SCHOOLS, YEARS)
  const owners = new Map([...generated.owners].map(([id, list], school) => [id, withTexts(list, school)]))
  fillDatabase(db, owners)
  db.transaction(() => {
    for (const [ownerId, list] of owners) {
      for (const { kind, record } of list) {
        const rowid = searchRowId(kind, record.id, ownerId)
        deleteSearchRow(db, rowid)
        writeSearchRow(db, rowid, kind, record)
      }
    }
  })
}

/** Megabytes that tables of this name take in the file. */
function sizeOf(db: Db, like: string): number {
  const query = raw<{
    readonly bytes: number
  }>`SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE ${like}`
  return (db.first({ compile: () => query.compile(sql) })?.bytes ?? 0) / 1e6
}

const together = (all: readonly Times[]): Times => timesOf(all.map(({ p95 }) => p95))
const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

/** Peer: the bare full-text query of the same expression, best 300 first, without titles, names and snippets. */
export const search: Bench = {
  name: 'search',
  async run(folder) {
    const app = await emptyMunicipality(folder, 'search')
    const { db } = app
    fill(db)
    const each: { readonly ours: Times; readonly peer: Times }[] = []
    for (const query of QUERIES) {
      const expression = searchExpression(parseQuery(query), namedThings(db))
      if (expression === null) throw new Error(`${query} asks for nothing`)
      const bare = bareQuery(expression)
      each.push(
        await measureBoth(
          () => app.call('search.find', { query, limit: 50 }),
          () => db.all(bare),
          { runs: 20, warm: 2 },
        ),
      )
    }
    const index = sizeOf(db, 'search%')
    const rows = sizeOf(db, 'record')
    await app.close()
    const ours = together(each.map((times) => times.ours))
    const peer = together(each.map((times) => times.peer))
    const comparison: Comparison = {
      id: 'search-p95',
      title: `Search as it is typed, ${YEARS} years of ${SCHOOLS} schools (${QUERIES.length} questions, 95th of each)`,
      ours,
      peer: { name: 'the bare full-text query', times: peer },
      ratio: sumOf(each.map((times) => times.ours.p95)) / sumOf(each.map((times) => times.peer.p95)),
      budget: { kind: 'at-most', ratio: 2 },
    }
    const size: Comparison = {
      id: 'search-size',
      title: 'The index of all that',
      ours: timesOf([index]),
      peer: { name: 'the records themselves', times: timesOf([rows]) },
      ratio: index / rows,
      unit: 'MB',
      budget: { kind: 'shown' },
    }
    return [comparison, size]
  },
}
