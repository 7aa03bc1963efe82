import { unlockWith } from '../core/lock-program.ts'
import { isFolderLocked } from '../lock/is-folder-locked.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import type { CliContext } from './cli-context.ts'
import { readPassphrase } from './read-passphrase.ts'

/**
 * Unlocks a locked data folder with what stands in `--passphrase-file`. Never from an argument, which every user of the
 * computer can see. Without that option the folder stays locked, and opening it says so.
 */
export async function unlockForCommand(context: CliContext): Promise<void> {
  const { dataFolder, passphraseFile } = context
  if (passphraseFile === null || vaultOfFolder(dataFolder) !== null) return
  if (await isFolderLocked(dataFolder)) {
    await unlockWith(dataFolder, { passphrase: await readPassphrase(passphraseFile, context) })
  }
}
