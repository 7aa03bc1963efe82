import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsToDrop } from '#shared/domain/backup/backups-to-drop.ts'
import { errorFacts } from '../core/error-facts.ts'
import type { Core } from '../core/core.ts'
import { filesOfBackup } from '../db/backup-file.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import { lockedName } from '../lock/vault.ts'
import { ensureFolder, entryKind, removeFile } from '../storage/folders.ts'
import { dueUpTo, noteCopied } from './backup-due.ts'
import { backupFolder, sharedFiles } from './backup-places.ts'
import { listBackups } from './list-backups.ts'
import { makeBackup } from './make-backup.ts'

/** Annexes that no copy names any more. */
async function dropUnusedFiles(dataFolder: string, folder: string): Promise<void> {
  const shared = sharedFiles(folder)
  if ((await entryKind(shared)) !== 'folder') return
  const vault = vaultOfFolder(dataFolder)
  const used = new Set(
    (await listBackups(folder))
      .filter(({ state }) => state === 'backup')
      .flatMap(({ file }) =>
        filesOfBackup(file).map(({ sha256 }) => (vault === null ? sha256 : lockedName(vault, sha256))),
      ),
  )
  for (const name of await readdir(shared)) if (!used.has(name)) await removeFile(join(shared, name))
}

async function dropOld(core: Core, folder: string): Promise<void> {
  const listed = await listBackups(folder)
  const old = backupsToDrop(
    listed.map(({ name, madeAt, reason }) => ({ name, madeAt: new Date(madeAt), reason })),
    core.clock.now(),
  )
  for (const { name } of old) await removeFile(join(folder, name))
  if (old.length > 0) await dropUnusedFiles(core.dataFolder, folder)
}

/** Makes the copy that is due, if anything was saved since the last one, and drops those that have had their time. */
export async function rotateBackups(core: Core): Promise<'made' | 'nothing-new'> {
  const position = dueUpTo(core)
  if (position === null) return 'nothing-new'
  const folder = backupFolder(core.dataFolder)
  await ensureFolder(folder)
  await makeBackup(core, { to: null, reason: 'hour' })
  noteCopied(core, position)
  await dropOld(core, folder)
  return 'made'
}

const HOUR_MS = 3_600_000
/** After the start, so that opening the window does not wait for it. */
const FIRST_MS = 20_000

/**
 * Copies by itself, shortly after the start, every hour, and when the program ends. A copy that fails is logged and
 * tried again an hour later; it never stops the work.
 */
export function startRotation(core: Core): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const turn = (): Promise<unknown> => {
    running = running
      .then(() => rotateBackups(core))
      .catch((error: unknown) => core.log.write('warn', 'backup.failed', errorFacts(error)))
    return running
  }
  const first = setTimeout(() => void turn(), FIRST_MS)
  const hourly = setInterval(() => void turn(), HOUR_MS)
  first.unref()
  hourly.unref()
  return {
    async stop() {
      clearTimeout(first)
      clearInterval(hourly)
      await turn()
    },
  }
}
