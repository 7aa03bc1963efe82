import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { lockedFolder } from '#main/lock/locked-places.ts'
import { unlockFolder } from '#main/lock/unlocked-folders.ts'
import { type Vault, vaultOf } from '#main/lock/vault.ts'

const NO_KEYS = { passphrase: new Uint8Array(0), sheet: new Uint8Array(0) }

/** The key of a test's device, the same in each of its processes. */
export const vaultNamed = (name: string): Vault =>
  vaultOf(createHash('sha256').update(name).digest(), NO_KEYS)

/** A folder that is locked from its first day, unlocked for this process. */
export function beginLocked(dataFolder: string, vault: Vault): void {
  mkdirSync(lockedFolder(dataFolder), { recursive: true })
  unlockFolder(dataFolder, vault)
}
