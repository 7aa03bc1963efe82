import { createApp } from '#main/core/create-app.ts'
import { randomIds, silentLog, systemClock } from '#main/core/system-ports.ts'
import { peakMemory } from './peak-memory.ts'

/** Entry of a program that receives a share once and tells the most memory that it and its guard took, in megabytes. */
const [dataFolder = '', folder = ''] = process.argv.slice(2)
const app = await createApp({ dataFolder, clock: systemClock, ids: randomIds, log: silentLog })
await app.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
const peak = await peakMemory(process.pid, () => app.call('share.receive', { folder }))
await app.close()
process.stdout.write(String(peak))
