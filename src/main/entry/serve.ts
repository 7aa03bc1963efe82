import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { AppError } from '#shared/contract/app-error.ts'
import type { MessageParams, Translate } from '#shared/i18n/translate.ts'
import { findUpwards } from '../storage/find-upwards.ts'
import { openProgram } from '../core/open-program.ts'
import { policyFile, readPolicy } from '../core/read-policy.ts'
import { randomIds, stderrLog, systemClock } from '../core/system-ports.ts'
import { openRendererFiles } from '../transport/renderer-files.ts'
import { startLocalServer } from '../transport/local-server.ts'
import { browserFolderOf, defaultDataFolder, practiceFolderOf } from './default-data-folder.ts'
import { handOver, takeHandOvers } from './hand-over.ts'
import { showWindow } from './show-window.ts'
import { toldFiles } from './told-files.ts'

/** What the program says by itself: its catalogs are read when it says something. */
const words = async (): Promise<Translate> => {
  const { createTranslate } = await import('#shared/i18n/translate.ts')
  return createTranslate('lt')
}
const say = (text: string): boolean => process.stdout.write(`${text}\n`)

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      'print-address': { type: 'boolean', default: false },
    },
  })
  const dataFolder =
    values.data ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new AppError('invalid-input', `--port ${values.port} is not a port`)
  }
  const told = toldFiles(positionals, process.cwd())
  if (told.length < positionals.length) throw new AppError('invalid-input', 'No screen reads such a file')
  const browserFolder = browserFolderOf(dataFolder)
  const files = await openRendererFiles(findUpwards('out/renderer'))
  const app = await openProgram({
    dataFolder,
    practiceFolder: practiceFolderOf(dataFolder),
    policy: await readPolicy(policyFile({ platform: process.platform, env: process.env })),
    clock: systemClock,
    ids: randomIds,
    log: stderrLog,
    rotatesBackups: true,
  }).catch(async (error: unknown) => {
    const isRunning = error instanceof AppError && error.code === 'data-folder-in-use'
    if (isRunning && told.length > 0 && (await handOver(browserFolder, told))) return null
    throw error
  })
  if (app === null) return void say((await words())('host.handedOver'))
  app.handOver(told)
  const server = await startLocalServer({
    app,
    files,
    log: stderrLog,
    port,
    words: async () => {
      const translate = await words()
      return { addressUsed: translate('host.addressUsed'), refused: translate('host.refused') }
    },
  })

  const tell = (id: string, params: MessageParams = {}): void =>
    void words().then((one) => say(one(id, params)))
  let open: (() => void) | null = null
  const stopTaking = await takeHandOvers(browserFolder, stderrLog, (paths) => {
    app.handOver(paths)
    open?.()
  })

  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    stopTaking()
    void server
      .close()
      .then(() => app.close())
      .then(() => process.exit(0))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('SIGHUP', end)

  if (values['print-address']) say(server.newAddress())
  if (!values['no-open']) {
    open = showWindow({ server, browserFolder, tell, onLastClosed: end })
  }
}

main().catch(async (error: unknown) => {
  const translate = await words()
  const code = error instanceof AppError ? error.code : 'internal'
  const detail = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${translate('host.cannotStart')}: ${translate(`error.${code}`)}\n(${detail})\n`)
  process.exit(error instanceof AppError ? 3 : 1)
})
