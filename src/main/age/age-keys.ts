import { bech32 } from '@scure/base'

const KEY_BYTES = 32

function encode(prefix: string, raw: Uint8Array): string {
  if (raw.length !== KEY_BYTES) throw new RangeError(`an X25519 key of ${raw.length} bytes`)
  return bech32.encodeFromBytes(prefix, raw)
}

/** An X25519 public key as age writes recipients. */
export const ageRecipient = (publicKey: Uint8Array): string => encode('age', publicKey)

/** An X25519 private key as age writes identities. */
export const ageIdentity = (privateKey: Uint8Array): string =>
  encode('age-secret-key-', privateKey).toUpperCase()
