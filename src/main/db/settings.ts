import type { z } from 'zod'
import { type Db, type ReadDb, sql } from './database.ts'
import { prepared } from './prepared.ts'

const settingOf = prepared<{ key: string }>()((slot) =>
  sql.selectFrom('setting').select('value').where('key', '=', slot('key')),
)

/** The value of a setting as it was written, as JSON; `null` where it was never written. */
export const settingText = (db: ReadDb, key: string): string | null =>
  db.kept(settingOf({ key }))[0]?.value ?? null

/** Reads a text once while it stays the same; nobody changes what comes of it. */
export function readingOnce<Value>(read: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) }
    return last.value
  }
}

/** A small value of this device; `null` where it was never written or does not fit its schema. */
export function readSetting<Schema extends z.ZodType>(
  db: ReadDb,
  key: string,
  schema: Schema,
): z.output<Schema> | null {
  const text = settingText(db, key)
  if (text === null) return null
  const parsed = schema.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

export function removeSetting(db: Db, key: string): void {
  db.run(sql.deleteFrom('setting').where('key', '=', key))
}

export function writeSetting(db: Db, key: string, value: unknown): void {
  db.run(
    sql
      .insertInto('setting')
      .values({ key, value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) })),
  )
}
