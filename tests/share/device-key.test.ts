import { expect, it } from 'vitest'
import { createDeviceKey, keyIdOf, signMessage, verifyMessage } from '#main/share/device-key.ts'

const MESSAGE = new TextEncoder().encode('Direktoriaus įsakymas')

it('signs so that only this key and this message verify', () => {
  const key = createDeviceKey()
  const signature = signMessage(key, MESSAGE)
  expect(verifyMessage(key.publicKey, MESSAGE, signature)).toBe(true)
  expect(verifyMessage(key.publicKey, MESSAGE.slice(1), signature)).toBe(false)
  expect(verifyMessage(createDeviceKey().publicKey, MESSAGE, signature)).toBe(false)
  expect(signMessage(key, MESSAGE)).toBe(signature)
})

it('names a key by its public part and never makes the same one twice', () => {
  const key = createDeviceKey()
  expect(key.keyId).toBe(keyIdOf(key.publicKey))
  expect(key.keyId).toMatch(/^[0-9a-f]{32}$/)
  expect(Buffer.from(key.publicKey, 'base64url')).toHaveLength(32)
  expect(createDeviceKey().keyId).not.toBe(key.keyId)
})

it.each(['', 'ne raktas', 'AAAA', 'A'.repeat(43)])('verifies nothing with the key "%s"', (publicKey) => {
  expect(verifyMessage(publicKey, MESSAGE, signMessage(createDeviceKey(), MESSAGE))).toBe(false)
})
