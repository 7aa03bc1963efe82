import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** A device's Ed25519 key. `publicKey`: 32 raw bytes; `privateKey`: PKCS #8; both base64url, without padding. */
export type DeviceKey = { keyId: string; publicKey: string; privateKey: string }

/** A new random key pair. */
export function createDeviceKey(): DeviceKey {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = pair.publicKey.export({ format: 'jwk' }).x
  if (publicKey === undefined) throw new Error('the system made an Ed25519 key without a public part')
  const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url')
  return { keyId: keyIdOf(publicKey), publicKey, privateKey }
}

/** The first 32 hexadecimal characters of SHA-256 of the raw public key. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 32)
}

/** The Ed25519 signature of the message, base64url. The same message always gets the same signature. */
export function signMessage(key: DeviceKey, message: Uint8Array): string {
  const der = Buffer.from(key.privateKey, 'base64url')
  return sign(null, message, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).toString(
    'base64url',
  )
}

/** Whether the signature is this key's over this message. Never throws: a malformed key verifies nothing. */
export function verifyMessage(publicKey: string, message: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, message, key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
