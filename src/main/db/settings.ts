import type { z } from 'zod'
import { type Db, type ReadDb, sql } from './database.ts'

/** A small value of this device; `null` where it was never written or does not fit its schema. */
export function readSetting<Schema extends z.ZodType>(
  db: ReadDb,
  key: string,
  schema: Schema,
): z.output<Schema> | null {
  const row = db.first(sql.selectFrom('setting').select('value').where('key', '=', key))
  if (!row) return null
  const parsed = schema.safeParse(JSON.parse(row.value))
  return parsed.success ? parsed.data : null
}

export function writeSetting(db: Db, key: string, value: unknown): void {
  db.run(
    sql
      .insertInto('setting')
      .values({ key, value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) })),
  )
}
