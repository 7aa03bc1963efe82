import type { Compilable, CompiledQuery } from 'kysely'
import { tablesOf } from './tables-of.ts'

/** More than this is not asked for again and again. */
const MOST_QUERIES = 1000

/** Rows read once and kept until a table of their query is written; this process is the only one that writes. */
export function createKeptRows() {
  /** By the text of the query, which is one and the same string each time, then by its values. */
  const kept = new Map<string, Map<string, readonly unknown[]>>()
  const queriesOf = new Map<string, Set<string>>()
  const tables = new Map<string, ReadonlySet<string>>()
  let size = 0

  const tablesIn = ({ sql, query }: CompiledQuery): ReadonlySet<string> => {
    const known = tables.get(sql) ?? tablesOf(query)
    tables.set(sql, known)
    return known
  }

  const clear = (): void => {
    kept.clear()
    queriesOf.clear()
    size = 0
  }

  const forget = (sql: string): void => {
    size -= kept.get(sql)?.size ?? 0
    kept.delete(sql)
  }

  return {
    clear,
    get<Row>(query: CompiledQuery<Row>, read: (query: Compilable<Row>) => readonly Row[]): readonly Row[] {
      const values = JSON.stringify(query.parameters)
      const known = kept.get(query.sql)?.get(values)
      if (known) return known as readonly Row[]
      const rows = read({ compile: () => query })
      if (size >= MOST_QUERIES) clear()
      const answers = kept.get(query.sql) ?? new Map<string, readonly unknown[]>()
      answers.set(values, rows)
      kept.set(query.sql, answers)
      size += 1
      for (const table of tablesIn(query)) {
        queriesOf.set(table, (queriesOf.get(table) ?? new Set()).add(query.sql))
      }
      return rows
    },
    /** Forgets what a writing query may have changed; words of SQL may have changed anything. */
    written(query: CompiledQuery): void {
      if (size === 0) return
      const written = tablesIn(query)
      if (written.size === 0) return clear()
      for (const table of written) {
        for (const sql of queriesOf.get(table) ?? []) forget(sql)
        queriesOf.delete(table)
      }
    },
  }
}
