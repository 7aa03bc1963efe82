import { dueUpTo } from '../backup/backup-due.ts'
import { databaseFile } from '../db/database-file.ts'
import { finishTurn } from '../lock/turn/finish-turn.ts'
import type { Printer } from '../print/create-printer.ts'
import type { App } from './app.ts'
import type { AppOptions } from './app-options.ts'
import type { Core, Ground } from './core.ts'
import { errorFacts } from './error-facts.ts'
import { firstAnswers } from './first-answers.ts'
import { type OpenedGround, openGround } from './open-ground.ts'
import { createRouter } from './router.ts'
import { noteAtEnd } from './start-check.ts'
import type { WholeApp } from './whole-app.ts'

/** An app that answers what a first picture asks, and becomes whole when more is asked or the start is over. */
export interface StartedApp extends App {
  readonly ground: Ground
  readonly found: OpenedGround['found']
  whole(): Promise<Pick<WholeApp, 'core' | 'printer'>>
}

/** Whoever asks for nothing more is still there: copies by itself wait for the whole. */
const WHOLE_AFTER_MS = 2000

interface Whole {
  readonly get: () => Promise<WholeApp>
  /** Ends what runs by itself, where it was made. */
  end(): Promise<void>
  /** The same; makes the last copy where one is due. */
  stop(): Promise<void>
}

/** Made when it is first asked for; the modules behind it are read only then. */
function wholeOnce({ ground, found }: OpenedGround, { rotatesBackups = false }: AppOptions): Whole {
  let making: Promise<WholeApp> | null = null
  const get = (): Promise<WholeApp> => {
    making ??= import('./whole-app.ts')
      .then(({ makeWhole }) =>
        makeWhole(ground, { rowsAreWrong: ground.db.projectionIsEmpty || found === 'rows', rotatesBackups }),
      )
      .catch((error: unknown) => {
        // A disk that was full may have room when somebody asks again.
        making = null
        throw error
      })
    return making
  }
  const end = async (): Promise<void> => {
    await making?.then(
      (made) => made.stop(),
      () => undefined,
    )
  }
  return {
    get,
    end,
    async stop() {
      if (rotatesBackups && dueUpTo(ground) !== null) await get().catch(() => undefined)
      await end()
    },
  }
}

async function openSound(options: AppOptions) {
  const opened = await openGround(options)
  const whole = wholeOnce(opened, options)
  try {
    if (opened.ground.db.projectionIsEmpty || opened.found === 'rows') await whole.get()
    await finishTurn(options.dataFolder)
    return { opened, whole }
  } catch (error) {
    await whole.end()
    opened.close()
    throw error
  }
}

/** Opens the data folder, and answers first what windows ask first. Fails as {@link createApp} does. */
export async function startApp(options: AppOptions): Promise<StartedApp> {
  const { opened, whole } = await openSound(options)
  const { ground, found } = opened
  const { log } = options
  const router = createRouter(
    firstAnswers(ground),
    (name, error) =>
      log.write(error.code === 'internal' ? 'error' : 'info', 'call.failed', { name, ...errorFacts(error) }),
    async () => (await whole.get()).answers,
  )
  const soon = setTimeout(() => {
    whole.get().catch((error: unknown) => log.write('error', 'app.not-whole', errorFacts(error)))
  }, WHOLE_AFTER_MS).unref()
  return {
    ground,
    found,
    whole: whole.get,
    call: (name, input, context) => router.call(name, input, context),
    onEvent: (listener) => ground.events.onEvent(listener),
    async close() {
      clearTimeout(soon)
      // What was typed last may still stand in the queue.
      await router.idle()
      await whole.stop()
      try {
        noteAtEnd(ground.db, databaseFile(options.dataFolder), options.checksAtStart === true)
      } catch (error) {
        // A full disk, say: the next start then compares nothing, for the first write took away what was noted before.
        log.write('warn', 'database.not-noted', errorFacts(error))
      }
      opened.close()
    },
  }
}

/**
 * The whole program without a window: takes the data folder, opens the database, answers the contract.
 * Fails with `AppError` when the folder is shared, in use, unwritable, damaged or of a newer program.
 */
export async function createApp(
  options: AppOptions,
): Promise<StartedApp & { readonly core: Core; readonly printer: Printer }> {
  const app = await startApp(options)
  const { core, printer } = await app.whole()
  return { ...app, core, printer }
}
