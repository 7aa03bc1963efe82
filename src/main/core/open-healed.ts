import { AppError } from '#shared/contract/app-error.ts'
import type { Mended } from '#shared/contract/program-contract.ts'
import { errorFacts } from './error-facts.ts'
import { bringUnsettledBack, hasUnsettled } from '../backup/set-damaged-aside.ts'
import { acquireDataFolderLock } from '../storage/data-folder-lock.ts'
import type { AppOptions } from './app-options.ts'
import { type StartedApp, startApp } from './create-app.ts'

interface Opened {
  readonly app: StartedApp
  readonly healed: Mended | null
}

const isDamage = (error: unknown): boolean => error instanceof AppError && error.code === 'database-damaged'

/** Before anything is opened: an end in the middle of a restore must not look like an empty program. */
async function settleEarlier({ dataFolder, log }: AppOptions): Promise<void> {
  if (!(await hasUnsettled(dataFolder))) return
  const lock = await acquireDataFolderLock(dataFolder)
  if (lock.state !== 'acquired') return
  try {
    await bringUnsettledBack(dataFolder)
  } catch (error) {
    log.write('error', 'database.not-settled', errorFacts(error))
  } finally {
    lock.release()
  }
}

async function heal({ dataFolder, clock, log }: AppOptions): Promise<Mended | null> {
  const lock = await acquireDataFolderLock(dataFolder)
  if (lock.state !== 'acquired') return null
  try {
    const { healDatabase } = await import('../backup/heal-database.ts')
    return await healDatabase(dataFolder, clock.now())
  } catch (error) {
    log.write('error', 'database.not-healed', errorFacts(error))
    return null
  } finally {
    lock.release()
  }
}

/**
 * Opens a folder whose database is read for damage first. What was found is mended where nothing more is lost by it, and told;
 * else it fails with `database-damaged`, and the file is as it was.
 */
export async function openHealed(options: AppOptions): Promise<Opened> {
  const open = () => startApp({ ...options, checksAtStart: true })
  await settleEarlier(options)
  try {
    const app = await open()
    const rows: Mended = { what: 'rows', fromCopies: 0, kept: null }
    return { app, healed: app.found === 'rows' ? rows : null }
  } catch (error) {
    const healed = isDamage(error) ? await heal(options) : null
    if (healed === null) throw error
    options.log.write('warn', 'database.healed', { fromCopies: healed.fromCopies })
    return { app: await open(), healed }
  }
}
