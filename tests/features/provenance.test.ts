import { expect, test } from 'vitest'
import { openSchool } from './school.ts'

test('the history tells who wrote a value, on which computer, when and where its words come from', async () => {
  const { app, call, put } = await openSchool()
  await put('survey', { id: 's', title: 'Apklausa' })
  const typed = {
    kind: 'survey',
    id: 's',
    edits: [{ op: 'set', path: ['tool'], value: 'IQES online' }],
  } as const
  await call('records.edit', { ...typed, edits: [...typed.edits] })
  await call('records.edit', {
    kind: 'survey',
    id: 's',
    edits: [{ op: 'set', path: ['statements', 'a'], value: { text: 'Man patinka mokytis', planned: 40 } }],
    source: 'pasted',
  })
  const { versions } = await call('records.history', { kind: 'survey', id: 's' })
  const pasted = versions.find(({ source }) => source === 'pasted')
  expect(pasted).toMatchObject({ author: 'sekretorė', at: expect.stringMatching(/^2018-10-01T08:00/) })
  expect(pasted?.device).toBeTruthy()
  expect(pasted?.changes.map(({ path }) => path)).toContain('statements/a/planned')
  expect(
    versions.filter(({ source }) => source === 'typed').flatMap(({ changes }) => changes),
  ).toContainEqual({
    path: 'tool',
    before: null,
    after: 'IQES online',
  })
  await app.close()
})
