import { AppError } from '#shared/contract/app-error.ts'
import { createApp } from '#main/core/create-app.ts'
import { randomIds, silentLog, systemClock } from '#main/core/system-ports.ts'

/* Run as a process of its own: opens the data folder, says how that went, stays until its input ends. */
const said = await createApp({
  dataFolder: process.argv[2] ?? '',
  clock: systemClock,
  ids: randomIds,
  log: silentLog,
}).then(
  () => 'open',
  (error: unknown) => (error instanceof AppError ? error.code : String(error)),
)
process.stdout.write(`${said}\n`)
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
