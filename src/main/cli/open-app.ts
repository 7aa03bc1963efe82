import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Core } from '../core/core.ts'
import { createApp } from '../core/create-app.ts'
import type { Log } from '../core/ports.ts'
import { randomIds, stderrLog, systemClock } from '../core/system-ports.ts'
import { DATABASE_FILE } from '../db/database-file.ts'
import { isFolderLocked } from '../lock/is-folder-locked.ts'
import { lockFolder } from '../lock/unlocked-folders.ts'
import { entryKind } from '../storage/folders.ts'
import type { CliContext } from './cli-context.ts'
import { unlockForCommand } from './unlock-for-command.ts'

export interface OpenApp {
  readonly core: Core
  call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>>
}

/** A refusal is told once, as the command's answer; the log keeps what nobody expected. */
const log: Log = {
  write: (level, event, facts) => {
    if (level === 'error' || level === 'warn') stderrLog.write(level, event, facts)
  },
}

/** Runs `work` on the program of the data folder and gives the folder free again, whatever happens. */
export async function openApp<Result>(
  context: CliContext,
  work: (app: OpenApp) => Promise<Result>,
): Promise<Result> {
  const { dataFolder, startChild } = context
  await unlockForCommand(context)
  const app = await createApp({ dataFolder, clock: systemClock, ids: randomIds, log, startChild })
  try {
    return await work({
      core: app.core,
      call: async (name, input) =>
        (await app.call(name, input, { signal: context.signal, progress: context.progress })) as Output<
          typeof name
        >,
    })
  } finally {
    await app.close()
    lockFolder(dataFolder)
  }
}

/** The same for commands that need data: a folder without any is told, and not made. */
export async function openFilledApp<Result>(
  context: CliContext,
  work: (app: OpenApp) => Promise<Result>,
): Promise<Result> {
  const folder = context.dataFolder
  const isOpen = (await entryKind(join(folder, DATABASE_FILE), { followLinks: true })) !== 'missing'
  if (!isOpen && !(await isFolderLocked(folder))) {
    throw new AppError('no-workspace', `No data in ${folder}`, { details: { folder } })
  }
  return openApp(context, work)
}
