import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ProcedureName } from '#shared/contract/contract.ts'
import { createApp } from '#main/core/create-app.ts'
import { errorFacts } from '#main/core/error-facts.ts'
import { randomIds } from '#main/core/system-ports.ts'
import { sql } from '#main/db/database.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

const NAME = 'Rasa Petraitienė'
const SAID = /rasa|petrait/iu

test('[9] names that were typed reach no log and no details for support, whatever fails', async () => {
  const logged: string[] = []
  const app = await createApp({
    dataFolder: join(temporaryFolder(), NAME, 'data'),
    clock: { now: () => new Date('2018-10-01T08:00:00Z') },
    ids: randomIds,
    log: { write: (level, event, facts = {}) => logged.push(JSON.stringify({ level, event, ...facts })) },
  })
  onTestFinished(() => app.close())
  const fails = async (name: string, input: unknown): Promise<void> => {
    await expect(app.call(name, input)).rejects.toThrow()
  }
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų mokykla',
    municipality: 'Kazlų Rūda',
    author: NAME,
  })
  await app.call('records.put', {
    records: [{ kind: 'phrase', record: { id: 'f', title: NAME, text: NAME } }],
  })
  await fails('records.get', { id: NAME })
  await fails('records.put', { records: [{ kind: 'phrase', record: { id: 'g', [NAME]: NAME } }] })
  await fails('records.remove', { kind: 'phrase', id: NAME })
  await fails('share.receive', { folder: join('/nera', NAME) })
  await fails('privacy.find', { name: 'Rasa' })
  await fails(`${NAME}.get`, {})
  expect(JSON.stringify(await app.call('support.details' satisfies ProcedureName, {}))).not.toMatch(SAID)
  // A parser that fails quotes what it read.
  app.core.db.run(sql.updateTable('record').set({ json: NAME }).where('kind', '=', 'phrase'))
  app.core.db.run(
    sql
      .updateTable('setting')
      .set({ value: `${NAME}` })
      .where('key', '=', 'workspace'),
  )
  await fails('records.list', { kind: 'phrase' })
  expect(logged.filter((line) => SAID.test(line))).toEqual([])
  expect(logged.filter((line) => line.includes('"code":"internal"')).length).toBeGreaterThan(0)
})

test('[9] a failure is still found: its class and the line of the program it happened in', () => {
  let caught: unknown
  try {
    JSON.parse(NAME)
  } catch (error) {
    caught = error
  }
  const { kind, at } = errorFacts(caught)
  expect(kind).toBe('SyntaxError')
  expect(at).toMatch(/^logs\.test\.ts:\d+$/u)
})
