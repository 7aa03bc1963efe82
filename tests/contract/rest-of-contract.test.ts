import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONTRACT, type ProcedureName } from '#shared/contract/contract.ts'
import { createRouter, type RouterPart } from '#main/core/router.ts'
import { startApp as startFirst } from '#main/core/create-app.ts'
import { randomIds, silentLog, systemClock } from '#main/core/system-ports.ts'
import { startApp, temporaryFolder } from '#tests/support/test-app.ts'

const failed: string[] = []
const SCHOOL = {
  role: 'institution',
  name: 'Jankų pagrindinė mokykla',
  municipality: 'Kazlų Rūdos savivaldybė',
  author: 'sekretorė',
} as const

/** A router whose first part only knows home, and whose rest notes what it is asked, once it is there. */
function routerInParts() {
  const asked: string[] = []
  const arrival = Promise.withResolvers<RouterPart>()
  const note = (name: ProcedureName) => () => {
    asked.push(name)
    return {}
  }
  const handlers = Object.fromEntries(
    (['workspace.create', 'records.put', 'records.edit', 'share.send'] as const).map((name) => [
      name,
      note(name),
    ]),
  ) as unknown as RouterPart['handlers']
  const router = createRouter<'window.recall'>(
    {
      contract: { 'window.recall': CONTRACT['window.recall'] },
      handlers: { 'window.recall': () => ({ values: {} }) },
    },
    (name) => void failed.push(name),
    () => arrival.promise,
  )
  return { router, asked, come: () => arrival.resolve({ contract: CONTRACT, handlers }) }
}

const PUT = { records: [] }
const EDIT = { kind: 'body', id: 'b', edits: [{ op: 'remove', path: ['name'] }] }

test('what the first part knows is answered before the rest is there, and changes wait in their order', async () => {
  const { router, asked, come } = routerInParts()
  const waiting = [
    router.call('records.put', PUT),
    router.call('records.edit', EDIT),
    router.call('records.put', PUT),
  ].map((call) => call.catch(() => undefined))
  expect(await router.call('window.recall', {})).toEqual({ values: {} })
  expect(asked).toEqual([])

  let isIdle = false
  const idle = router.idle().then(() => (isIdle = true))
  await router.call('window.recall', {})
  expect(isIdle).toBe(false)
  come()
  await idle
  expect(asked).toEqual(['records.put', 'records.edit', 'records.put'])
  await Promise.all(waiting)
})

test('a name that nobody knows is refused once all of them are known, and is not told', async () => {
  const { router, come } = routerInParts()
  come()
  await expect(router.call('toString', {})).rejects.toMatchObject({ code: 'unknown-procedure' })
  expect(failed.at(-1)).toBe('')
})

test('a program that was asked only for its first picture still copies what is in no copy yet, once', async () => {
  const dataFolder = join(temporaryFolder(), 'data')
  const saved = await startApp({ dataFolder })
  await saved.call('workspace.create', SCHOOL)
  await saved.close()
  const copies = () => readdirSync(join(dataFolder, 'backups')).filter((name) => name.includes('_hour'))
  const startAndEnd = async (): Promise<void> => {
    const app = await startFirst({
      dataFolder,
      clock: systemClock,
      ids: randomIds,
      log: silentLog,
      rotatesBackups: true,
      checksAtStart: true,
    })
    expect(await app.call('home.overview', {})).toMatchObject({ counts: { institution: 1 } })
    await app.close()
  }
  await startAndEnd()
  expect(copies()).toHaveLength(1)
  await startAndEnd()
  expect(copies()).toHaveLength(1)
})
