import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

export const DATA_KEY_BYTES = 32

/** The data key as its folder's two papers wrap it: by the passphrase and by the recovery sheet (age files). */
export interface WrappedKeys {
  readonly passphrase: Uint8Array
  readonly sheet: Uint8Array
}

/** An unlocked data folder's key, held in memory only. */
export interface Vault {
  /** 16 hex digits that name the key and tell nothing of it. */
  readonly id: string
  readonly key: Uint8Array
  /** Travel in the head of each copy that a person takes away. */
  readonly wrapped: WrappedKeys
}

const NO_SALT = new Uint8Array(0)

/** HKDF-SHA256: 32 bytes for exactly one purpose. */
export const deriveKey = (key: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, `komanda-lock-1 ${purpose}`, DATA_KEY_BYTES))

export const createDataKey = (): Uint8Array => new Uint8Array(randomBytes(DATA_KEY_BYTES))

export function vaultOf(key: Uint8Array, wrapped: WrappedKeys): Vault {
  const id = createHash('sha256')
    .update(deriveKey(key, NO_SALT, 'id'))
    .digest('hex')
    .slice(0, 16)
  return { id, key, wrapped }
}

const NAME_IV = new Uint8Array(16)

function throughNames(
  vault: Vault,
  way: typeof createCipheriv | typeof createDecipheriv,
  hash: string,
): string {
  const cipher = way('aes-256-cbc', deriveKey(vault.key, NO_SALT, 'names'), NAME_IV).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.from(hash, 'hex')), cipher.final()]).toString('hex')
}

/**
 * The name under which content of this SHA-256 lies: who has a file elsewhere cannot tell whether it is here. Always the
 * same for one hash, and 64 hex digits as that.
 */
export const lockedName = (vault: Vault, sha256: string): string =>
  throughNames(vault, createCipheriv, sha256)

/** The SHA-256 behind such a name. */
export const openedName = (vault: Vault, name: string): string => throughNames(vault, createDecipheriv, name)
