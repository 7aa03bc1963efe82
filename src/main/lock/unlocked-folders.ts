import { resolve } from 'node:path'
import type { Vault } from './vault.ts'

const byFolder = new Map<string, Vault>()

/**
 * Which data folders this process has unlocked. Kept in one place, as the operating system keeps which are taken, because
 * many rooms that are handed only a path write there, and none of them may write it in the open by having been told too little.
 */
export const unlockFolder = (dataFolder: string, vault: Vault): void =>
  void byFolder.set(resolve(dataFolder), vault)

/** Forgets the key. */
export const lockFolder = (dataFolder: string): void => void byFolder.delete(resolve(dataFolder))

/** The key of a folder that is locked on the disk and open here; `null` for one that keeps its data in the open. */
export const vaultOfFolder = (dataFolder: string): Vault | null => byFolder.get(resolve(dataFolder)) ?? null

/** The key of that name, whichever folder it is of. */
export const vaultById = (id: string): Vault | null =>
  [...byFolder.values()].find((vault) => vault.id === id) ?? null
