import { deserialize, serialize } from 'node:v8'
import type BetterSqlite from 'better-sqlite3'

/** A statement that was run with these values; `null`: words of SQL, run as they are. */
export interface Written {
  readonly text: string
  readonly parameters: readonly unknown[] | null
}

/** One transaction as bytes; a text that is run often stands there once. */
export function encodeStatements(written: readonly Written[]): Uint8Array {
  const places = new Map<string, number>()
  const steps = written.map(({ text, parameters }) => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return [place, parameters]
  })
  return serialize([[...places.keys()], steps])
}

/** Runs what a transaction wrote once more. Only for bytes that were found whole under our own key. */
export function runAgain(raw: BetterSqlite.Database, frame: Uint8Array): void {
  const [texts, steps] = deserialize(frame) as [string[], [number, unknown[] | null][]]
  const prepared = new Map<number, BetterSqlite.Statement>()
  raw
    .transaction(() => {
      for (const [place, parameters] of steps) {
        const text = texts[place] ?? ''
        if (parameters === null) {
          // Tables may become others.
          prepared.clear()
          raw.exec(text)
          continue
        }
        const statement = prepared.get(place) ?? raw.prepare(text)
        prepared.set(place, statement)
        statement.run(...parameters)
      }
    })
    .immediate()
}
