import type { Compilable, CompiledQuery } from 'kysely'
import { ANY_ROW, meet, type Reach, reachOf } from './query-reach.ts'
import { tablesOf } from './tables-of.ts'

/** More than this is not asked for again and again. */
const MOST_QUERIES = 1000

/** `anything`: until one of the tables is written at all; `matter`: until something that its rows depend on is. */
export type KeptWhile = 'anything' | 'matter'

interface Answer {
  /** Among the answers of the same words. */
  readonly key: string
  readonly others: Map<string, Answer>
  readonly rows: readonly unknown[]
  readonly tables: ReadonlySet<string>
  readonly reach: Reach
}

/** Rows read once and kept until they may have become others; this process is the only one that writes. */
export function createKeptRows() {
  /** By the text of the query, which is one and the same string each time, then by its values. */
  const kept = new Map<string, Map<string, Answer>>()
  const byTable = new Map<string, Set<Answer>>()
  const tables = new Map<string, ReadonlySet<string>>()
  let size = 0

  const tablesIn = ({ sql, query }: CompiledQuery): ReadonlySet<string> => {
    const known = tables.get(sql) ?? tablesOf(query)
    tables.set(sql, known)
    return known
  }

  const clear = (): void => {
    kept.clear()
    byTable.clear()
    size = 0
  }

  const forget = (answer: Answer): void => {
    if (!answer.others.delete(answer.key)) return
    size -= 1
    for (const table of answer.tables) byTable.get(table)?.delete(answer)
  }

  const put = (key: string, query: CompiledQuery, rows: readonly unknown[], reach: Reach): void => {
    const former = kept.get(query.sql)?.get(key)
    if (former) forget(former)
    if (size >= MOST_QUERIES) clear()
    const others = kept.get(query.sql) ?? new Map<string, Answer>()
    kept.set(query.sql, others)
    const answer: Answer = { key, others, rows, tables: tablesIn(query), reach }
    others.set(key, answer)
    size += 1
    for (const table of answer.tables) {
      const answers = byTable.get(table)
      if (answers) answers.add(answer)
      else byTable.set(table, new Set([answer]))
    }
  }

  const keyOf = ({ parameters }: CompiledQuery, until: KeptWhile): string =>
    until + JSON.stringify(parameters)

  const reachWhile = (query: CompiledQuery, until: KeptWhile): Reach =>
    until === 'anything' ? ANY_ROW : reachOf(query, tablesIn(query))

  return {
    clear,
    get<Row>(
      query: CompiledQuery<Row>,
      until: KeptWhile,
      read: (query: Compilable<Row>) => readonly Row[],
    ): readonly Row[] {
      const key = keyOf(query, until)
      const known = kept.get(query.sql)?.get(key)
      if (known) return known.rows as readonly Row[]
      const rows = read({ compile: () => query })
      put(key, query, rows, reachWhile(query, until))
      return rows
    },
    /** Tells what a query would answer now, by whoever has just written it. */
    told<Row>(query: CompiledQuery<Row>, rows: readonly Row[]): void {
      put(keyOf(query, 'matter'), query, rows, reachWhile(query, 'matter'))
    },
    /** Forgets what a writing query may have changed; words of SQL may have changed anything. */
    written(query: CompiledQuery): void {
      if (size === 0) return
      const written = tablesIn(query)
      if (written.size === 0) return clear()
      const reach = reachOf(query, written)
      for (const table of written) {
        for (const answer of byTable.get(table) ?? []) if (meet(answer.reach, reach)) forget(answer)
      }
    },
  }
}
