import { expect, test } from 'vitest'
import { createApp } from '#main/core/create-app.ts'
import { randomIds, silentLog, systemClock } from '#main/core/system-ports.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

test('commands that arrived before the end are finished, however many wait in the queue', async () => {
  const dataFolder = temporaryFolder()
  const options = { dataFolder, clock: systemClock, ids: randomIds, log: silentLog }
  const app = await createApp(options)
  const calls: Promise<unknown>[] = [
    app.call('workspace.create', { role: 'institution', name: 'Ąžuolų mokykla', author: 'sekretorė' }),
  ]
  for (let at = 0; at < 50; at++) calls.push(app.call('workspace.configure', { author: `rašytoja ${at}` }))
  await app.close()
  await Promise.all(calls)
  const again = await createApp(options)
  expect(await again.call('workspace.state', {})).toMatchObject({ workspace: { author: 'rašytoja 49' } })
  await again.close()
})
