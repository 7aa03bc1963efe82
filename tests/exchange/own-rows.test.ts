import { expect, test } from 'vitest'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { municipalityComputer, putMeeting, schoolComputer } from './two-computers.ts'

const raw = (app: TestApp, statement: string): void =>
  app.core.db.run({ compile: () => ({ sql: statement, parameters: [] }) } as never)

test('a received change of one school writes its rows only', async () => {
  const share = temporaryFolder()
  const office = await municipalityComputer()
  const schools = [await schoolComputer('Antanavo mokykla'), await schoolComputer('Jankų mokykla')]
  for (const [index, school] of schools.entries()) {
    for (let count = 0; count < 5; count += 1) await putMeeting(school, { id: `m${index}-${count}` })
    await school.call('share.send', { folder: share })
  }
  await office.call('share.receive', { folder: share })

  raw(office, 'CREATE TEMP TABLE written (id TEXT)')
  for (const [turn, row] of [
    ['INSERT', 'NEW'],
    ['UPDATE', 'NEW'],
    ['DELETE', 'OLD'],
  ]) {
    raw(
      office,
      `CREATE TEMP TRIGGER note_${turn} AFTER ${turn} ON main.record BEGIN INSERT INTO written VALUES (${row}.id); END`,
    )
  }
  const [school] = schools
  if (school) await putMeeting(school, { id: 'm0-3', place: 'Jankai' })
  await school?.call('share.send', {})
  await office.call('share.receive', {})
  const rows = office.core.db.all({
    compile: () => ({ sql: 'SELECT DISTINCT id FROM written', parameters: [] }),
  } as never) as readonly { readonly id: string }[]
  expect(rows).toEqual([{ id: 'm0-3' }])
})
