import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { DATABASE_FILE } from '#main/db/database-file.ts'
import { openDatabase } from '#main/db/database.ts'
import { startApp } from '#tests/support/test-app.ts'

test('a program killed while it makes the projection of a new version anew makes it at the next start', async () => {
  const first = await startApp()
  await first.call('workspace.create', { role: 'institution', name: 'Jankų mokykla', author: 'sekretorė' })
  await first.call('records.put', { records: [{ kind: 'meeting', record: { id: 'm1', bodyId: 'b' } }] })
  const before = first.core.db.dumpProjection()
  await first.close()

  const file = join(first.dataFolder, DATABASE_FILE)
  const older = new Database(file)
  older.prepare(`UPDATE setting SET value = '0' WHERE key = 'projectionVersion'`).run()
  older.close()
  // What the killed program got done: the new tables are there, their rows are not.
  const killed = openDatabase(file)
  expect(killed.projectionIsEmpty).toBe(true)
  killed.close()

  const next = await startApp({ dataFolder: first.dataFolder })
  expect(next.core.db.dumpProjection()).toBe(before)
  expect((await next.call('records.list', { kind: 'meeting' })).records.map(({ id }) => id)).toEqual(['m1'])
})
