import { type Compilable, type RawBuilder, sql as words } from 'kysely'
import { expect, test } from 'vitest'
import { sql } from '#main/db/database.ts'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { municipalityComputer, putMeeting, schoolComputer } from './two-computers.ts'

const query = <Row>(raw: RawBuilder<Row>): Compilable<Row> => ({ compile: () => raw.compile(sql) })

/** Has SQLite itself note whose rows are written, whoever writes them. */
function watchRows(office: TestApp): () => readonly string[] {
  office.core.db.run(query(words`CREATE TEMP TABLE written_for (owner_id TEXT)`))
  for (const [table, on, row] of [
    ['record', 'INSERT', 'new'],
    ['record', 'UPDATE', 'new'],
    ['record', 'DELETE', 'old'],
    ['document', 'INSERT', 'new'],
    ['document', 'DELETE', 'old'],
    ['link', 'INSERT', 'new'],
    ['link', 'DELETE', 'old'],
  ] as const) {
    const trigger = `CREATE TEMP TRIGGER ${table}_${on} AFTER ${on} ON main.${table}
      BEGIN INSERT INTO written_for VALUES (${row}.owner_id); END`
    office.core.db.run(query(words.raw(trigger)))
  }
  return () => {
    const owners = query(words<{ owner: string }>`SELECT DISTINCT owner_id AS owner FROM written_for`)
    return office.core.db.all(owners).map(({ owner }) => owner)
  }
}

test('a received change of one school writes the rows of that school and of no other', async () => {
  const share = temporaryFolder()
  const schools: TestApp[] = []
  for (const name of ['Antanavo mokykla', 'Jankų mokykla', 'Plutiškių gimnazija']) {
    const school = await schoolComputer(name)
    for (const id of ['pirmas', 'antras'])
      await putMeeting(school, { id: `${id}-${schools.length}`, place: name })
    await school.call('share.send', { folder: share })
    schools.push(school)
  }
  const office = await municipalityComputer()
  await office.call('share.receive', { folder: share })
  const touched = watchRows(office)
  const [, second] = schools
  if (!second) throw new Error('No school')
  await putMeeting(second, { id: 'pirmas-1', place: 'Sporto salė' })
  await second.call('share.send', {})
  await office.call('share.receive', {})
  const { workspace } = await second.call('workspace.state', {})
  expect(touched()).toEqual([workspace?.workspaceId])
})
