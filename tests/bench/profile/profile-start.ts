import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { Profiler } from 'node:inspector'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { builtFolder } from '#tests/support/built.ts'
import { benchApp } from '../bench-app.ts'

/** The built program from its first instruction until it tells its address, on the practice municipality. */
export async function profileStart(folder: string): Promise<Profiler.Profile> {
  const app = await benchApp(folder, 'start')
  await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
  await app.close()
  const profiles = join(folder, 'profiles')
  const child = spawn(
    process.execPath,
    [
      '--cpu-prof',
      `--cpu-prof-dir=${profiles}`,
      join(builtFolder(), 'main', 'server.js'),
      '--data',
      join(folder, 'start'),
      '--no-open',
      '--print-address',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = once(child, 'exit')
  await once(createInterface({ input: child.stdout }), 'line')
  child.kill('SIGTERM')
  await gone
  const [file = ''] = readdirSync(profiles)
  return JSON.parse(readFileSync(join(profiles, file), 'utf8')) as Profiler.Profile
}
