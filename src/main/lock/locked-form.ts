import type { ContentForm } from '../storage/content-store.ts'
import { HEAD_LIMIT_BYTES, lockBytes, unlockBytes } from './locked-file.ts'
import { lockedName, openedName, type Vault } from './vault.ts'

/** How annexes lie in a locked folder: neither what they hold nor which they are can be told. */
export const lockedForm = (vault: Vault): ContentForm => ({
  nameOf: (sha256) => lockedName(vault, sha256),
  hashOf: (name) => openedName(vault, name),
  lock: (bytes) => lockBytes(vault, 'annex', bytes).bytes,
  unlock: (bytes) => unlockBytes(vault, 'annex', bytes),
  moreBytes: HEAD_LIMIT_BYTES,
})
