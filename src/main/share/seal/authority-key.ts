import { createPrivateKey, createPublicKey } from 'node:crypto'
import { type DeviceKey, keyIdOf } from '../device-key.ts'
import { deriveKey } from './one-use-cipher.ts'
import { type SealingKey, sealingKeyOf } from './sealing-key.ts'

/** The keys of an organisation, both following from the secret on its recovery sheet. */
export interface AuthorityKey {
  /** Signs who may read. */
  readonly sign: DeviceKey
  /** Opens what was sealed to the organisation. */
  readonly seal: SealingKey
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The same secret gives the same keys on every computer. */
export function authorityKeyOf(secret: Uint8Array): AuthorityKey {
  const salt = new Uint8Array()
  const der = Buffer.concat([PKCS8_HEAD, deriveKey(secret, salt, 'komanda-authority-sign-1')])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? ''
  return {
    sign: { keyId: keyIdOf(publicKey), publicKey, privateKey: der.toString('base64url') },
    seal: sealingKeyOf(deriveKey(secret, salt, 'komanda-authority-seal-1')),
  }
}
