import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DATABASE_FILE } from '#main/db/database-file.ts'
import { sql } from '#main/db/database.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'

const found = async (app: TestApp, query: string): Promise<readonly string[]> =>
  (await app.call('search.find', { query })).hits.map(({ id }) => id)

const waiting = ({ core: { db } }: TestApp): number => db.all(sql.selectFrom('unindexed').selectAll()).length

test('what a program was killed over before it was indexed is found at the next start, and what was removed is not', async () => {
  const typing = await startApp()
  await typing.call('workspace.create', { role: 'institution', name: 'Jankų mokykla', author: 'sekretorė' })
  const put = (id: string, purpose: string) =>
    typing.call('records.put', { records: [{ kind: 'meeting', record: { id, bodyId: 'b', purpose } }] })
  await put('m1', 'Žirafos')
  await put('m2', 'Begemotai')
  expect(await found(typing, 'žirafos')).toEqual(['m1'])
  expect(waiting(typing)).toBe(0)
  await typing.call('records.edit', {
    kind: 'meeting',
    id: 'm1',
    edits: [{ op: 'set', path: ['purpose'], value: 'Drambliai' }],
  })
  await typing.call('records.remove', { kind: 'meeting', id: 'm2' })
  expect(waiting(typing)).toBe(2)

  // What lies on the disk now is what a kill leaves.
  const left = join(temporaryFolder(), 'data')
  mkdirSync(left)
  for (const ending of ['', '-wal'])
    cpSync(join(typing.dataFolder, DATABASE_FILE + ending), join(left, DATABASE_FILE + ending))
  const next = await startApp({ dataFolder: left })
  expect(waiting(next)).toBe(2)
  expect(await found(next, 'drambliai')).toEqual(['m1'])
  expect(await found(next, 'žirafos')).toEqual([])
  expect(await found(next, 'begemotai')).toEqual([])
  expect(waiting(next)).toBe(0)
})
