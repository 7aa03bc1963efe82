import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { answerOf, insideKomanda, refusalOf } from './run-komanda.ts'

test('share undo MERGE-ID takes one merge back, share redo brings it again', async () => {
  const root = temporaryFolder()
  const share = temporaryFolder()
  const run = (name: string, args: readonly string[], input?: string) =>
    answerOf(['--data', join(root, name), ...args], input === undefined ? {} : { input }, insideKomanda)
  const school = ['init', '--role', 'institution', '--name', 'Jankų mokykla', '--municipality', 'Kazlų Rūda']
  await run('school', school)
  await run('office', ['init', '--role', 'municipality', '--name', 'Kazlų Rūda'])
  const put = ['record', 'put', '--kind', 'meeting', '--file', '-']
  await run('school', put, '{"id":"m1","bodyId":"b1","date":"2018-10-01"}')
  await run('school', ['share', 'send', '--to', share])
  const before = await run('office', ['rollup'])
  const { mergeId } = (await run('office', ['share', 'receive', '--from', share])) as { mergeId: string }
  const after = await run('office', ['rollup'])

  expect(await run('office', ['share', 'undo', mergeId])).toMatchObject({ undone: mergeId, records: 2 })
  expect(await run('office', ['rollup'])).toEqual(before)
  expect(await run('office', ['share', 'merges'])).toMatchObject({ merges: [{ mergeId, records: 2 }] })
  expect(await run('office', ['share', 'redo', mergeId])).toMatchObject({ redone: mergeId, records: 2 })
  expect(await run('office', ['rollup'])).toEqual(after)

  const office = ['--data', join(root, 'office')]
  expect(await refusalOf([...office, 'share', 'undo', 'nera'], {}, insideKomanda)).toMatchObject({
    status: 3,
    code: 'not-found',
  })
  expect(await refusalOf([...office, 'share', 'undo'], {}, insideKomanda)).toMatchObject({ status: 2 })
})
