import { type Compilable, type RawBuilder, sql as words } from 'kysely'
import { expect, test } from 'vitest'
import { sql } from '#main/db/database.ts'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { municipalityComputer, putMeeting, schoolComputer } from './two-computers.ts'

const query = <Row>(raw: RawBuilder<Row>): Compilable<Row> => ({ compile: () => raw.compile(sql) })

/** Has SQLite itself note which rows are written, whoever writes them. */
function watchRows(office: TestApp): () => { owners: readonly string[]; records: readonly string[] } {
  office.core.db.run(query(words`CREATE TEMP TABLE written_for (owner_id TEXT, record_id TEXT)`))
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
      BEGIN INSERT INTO written_for VALUES (${row}.owner_id, ${table === 'record' ? `${row}.id` : 'NULL'}); END`
    office.core.db.run(query(words.raw(trigger)))
  }
  return () => {
    const rows = office.core.db.all(
      query(
        words<{
          owner: string
          id: string | null
        }>`SELECT owner_id AS owner, record_id AS id FROM written_for`,
      ),
    )
    return {
      owners: [...new Set(rows.map(({ owner }) => owner))],
      records: [...new Set(rows.flatMap(({ id }) => id ?? []))],
    }
  }
}

test('a received change of one school writes the row of that record, and none of another school', async () => {
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
  expect(touched()).toEqual({ owners: [workspace?.workspaceId], records: ['pirmas-1'] })
})
