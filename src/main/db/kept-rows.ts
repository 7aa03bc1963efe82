import type { Compilable, CompiledQuery } from 'kysely'
import { tablesOf } from './tables-of.ts'

/** More than this is not asked for again and again. */
const MOST_QUERIES = 1000

/** Rows read once and kept until a table of their query is written; this process is the only one that writes. */
export function createKeptRows() {
  const kept = new Map<string, readonly unknown[]>()
  const keysByTable = new Map<string, Set<string>>()
  const tables = new Map<string, ReadonlySet<string>>()

  const tablesIn = ({ sql, query }: CompiledQuery): ReadonlySet<string> => {
    const known = tables.get(sql) ?? tablesOf(query)
    tables.set(sql, known)
    return known
  }

  const clear = (): void => {
    kept.clear()
    keysByTable.clear()
  }

  return {
    clear,
    get<Row>(query: CompiledQuery<Row>, read: (query: Compilable<Row>) => readonly Row[]): readonly Row[] {
      const key = `${query.sql}\n${JSON.stringify(query.parameters)}`
      const known = kept.get(key)
      if (known) return known as readonly Row[]
      const rows = read({ compile: () => query })
      if (kept.size >= MOST_QUERIES) clear()
      kept.set(key, rows)
      for (const table of tablesIn(query)) {
        keysByTable.set(table, (keysByTable.get(table) ?? new Set()).add(key))
      }
      return rows
    },
    /** Forgets what a writing query may have changed; words of SQL may have changed anything. */
    written(query: CompiledQuery): void {
      if (kept.size === 0) return
      const written = tablesIn(query)
      if (written.size === 0) return clear()
      for (const table of written) {
        for (const key of keysByTable.get(table) ?? []) kept.delete(key)
        keysByTable.delete(table)
      }
    },
  }
}
