import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { CONTRACT } from '#shared/contract/contract.ts'
import type { DatabaseTrouble } from '#shared/contract/database-trouble.ts'
import { backupFolder } from '../backup/backup-places.ts'
import { listBackups } from '../backup/list-backups.ts'
import type { App } from './app.ts'
import type { HandlerTable } from './handlers.ts'
import { createRouter } from './router.ts'

/**
 * Stands in for a program whose data cannot be opened: it lists copies, remembers no looks, and says of everything
 * else why it cannot be done. Nothing in the folder is touched.
 */
export function createRescueApp(dataFolder: string, trouble: DatabaseTrouble): App {
  const refuse = (): never => {
    throw new AppError(trouble, `The data in ${dataFolder} cannot be opened`)
  }
  const refusals = Object.fromEntries(
    Object.keys(CONTRACT).map((name) => [name, refuse]),
  ) as unknown as HandlerTable
  const router = createRouter(
    {
      contract: CONTRACT,
      handlers: {
        ...refusals,
        'window.recall': () => ({ values: {} }),
        'window.remember': () => ({}),
        'backup.list': async ({ folder }) => {
          const place = folder === null ? backupFolder(dataFolder) : resolve(folder)
          return { folder: place, backups: [...(await listBackups(place))] }
        },
      },
    },
    () => undefined,
  )
  return {
    call: (name, input, context) => router.call(name, input, context),
    onEvent: () => () => undefined,
    close: () => router.idle(),
  }
}
