import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { answerOf as answer, insideKomanda, refusalOf as refusal, type RunOptions } from './run-komanda.ts'

const answerOf = (args: readonly string[], options: RunOptions = {}) => answer(args, options, insideKomanda)
const refusalOf = (args: readonly string[], options: RunOptions = {}) => refusal(args, options, insideKomanda)

test('what is odd is told and saved; a reopened paper keeps counting its editions, and the field is named', async () => {
  const data = ['--data', temporaryFolder()]
  await answerOf([...data, 'init', '--role', 'institution', '--name', 'Jankų mokykla'])
  const put = [...data, 'record', 'put', '--file', '-', '--kind', 'meeting']
  const sunday = { id: 'm2', bodyId: 'b1', date: '2016-10-09' }
  const { status, stdout } = await insideKomanda(put, { input: JSON.stringify(sunday) })
  expect(status).toBe(0)
  expect(stdout).toContain('Data 2016-10-09 nepatenka į mokslo metus')
  expect(stdout).toContain('2016-10-09 yra sekmadienis. Patikrinkite posėdžio datą.')
  const paper = { ...sunday, minutesNumber: '7', reopenReason: 'Klaida' }
  await answerOf(put, { input: JSON.stringify({ ...paper, state: 'registered' }) })
  await answerOf(put, { input: JSON.stringify({ ...paper, state: 'reopened' }) })
  const again = JSON.stringify([
    { id: 'm3', bodyId: 'b1' },
    { ...paper, state: 'registered' },
  ])
  const refused = await refusalOf(put, { input: again })
  expect(refused).toMatchObject({
    status: 3,
    code: 'invalid-input',
    details: { issues: [{ path: '1/edition', rule: 'edition-not-next' }] },
  })
})
