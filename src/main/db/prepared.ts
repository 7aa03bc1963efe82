import type { Compilable, CompiledQuery } from 'kysely'

/** Stands in a query where a value is given later. */
export class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Says which values were given in the place of its slots. */
export interface PreparedQuery<Row = unknown> extends CompiledQuery<Row> {
  readonly values?: object
}

/**
 * A query that is built and compiled once, at its first use, and then only given its values: for the path of each
 * keystroke, where building a query costs more than SQLite's work on it.
 */
export function prepared<Values extends object>() {
  return <Row>(build: (slot: <Name extends keyof Values>(name: Name) => Values[Name]) => Compilable<Row>) => {
    let compiled: CompiledQuery<Row> | undefined
    return (values: Values): Compilable<Row> => {
      const { query, queryId, sql, parameters } = (compiled ??= build(
        (name) => new Slot(String(name)) as never,
      ).compile())
      const given: unknown[] = []
      for (const one of parameters) given.push(one instanceof Slot ? values[one.name as keyof Values] : one)
      const made: PreparedQuery<Row> = { query, queryId, sql, parameters: given, values }
      return { compile: () => made }
    }
  }
}
