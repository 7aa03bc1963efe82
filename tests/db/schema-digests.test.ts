import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '#main/db/migrations/migrations.ts'
import { CREATE_PROJECTION, PROJECTION_VERSION } from '#main/db/projections/projection-schema.ts'
import { SCHEMA_DIGESTS, schemaDigests } from '#main/db/schema-digests.ts'

test('the digests are of the tables as they are made, and any other letter in them gives others', () => {
  const raw = new BetterSqlite(':memory:')
  for (const { up } of MIGRATIONS) raw.exec(up)
  raw.exec(CREATE_PROJECTION)
  expect({ version: PROJECTION_VERSION, ...schemaDigests(raw) }).toEqual({ version: 12, ...SCHEMA_DIGESTS })
  raw.exec('ALTER TABLE device RENAME COLUMN label TO lebel')
  expect(schemaDigests(raw).truth).not.toBe(SCHEMA_DIGESTS.truth)
  expect(schemaDigests(raw).rows).toBe(SCHEMA_DIGESTS.rows)
  raw.exec('DROP INDEX link_to')
  expect(schemaDigests(raw).rows).not.toBe(SCHEMA_DIGESTS.rows)
  raw.close()
})
