import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RECEIPT_WORDS } from '#main/share/receipt-words.ts'
import { authorityKeyOf } from '#main/share/seal/authority-key.ts'
import { createEpochKey, epochKeyId, unwrapEpochKey, wrapEpochKey } from '#main/share/seal/epoch-key.ts'
import { decryptOnce, deriveKey, encryptOnce } from '#main/share/seal/one-use-cipher.ts'
import { isEndOfCode, readRecoveryCode, recoveryWords } from '#main/share/seal/recovery-code.ts'
import { judgePolicy, signLink, signPolicy } from '#main/share/seal/seal-policy.ts'
import { createSealingKey, sealingKeyOf, sharedSecret } from '#main/share/seal/sealing-key.ts'

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const base64 = (text: string): string => Buffer.from(hex(text)).toString('base64url')

describe('the primitives, against published vectors', () => {
  test('X25519: RFC 7748, section 6.1', () => {
    const alice = sealingKeyOf(hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'))
    const bob = sealingKeyOf(hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'))
    expect(alice.publicKey).toBe(base64('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'))
    expect(bob.publicKey).toBe(base64('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'))
    const secret = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'
    expect(sharedSecret(alice, bob.publicKey)).toEqual(hex(secret))
    expect(sharedSecret(bob, alice.publicKey)).toEqual(hex(secret))
  })

  test('AES-256-GCM: NIST, 96-bit nonce of zeros', () => {
    const sealed = encryptOnce(new Uint8Array(32), new Uint8Array(), new Uint8Array(16))
    expect(sealed).toEqual(hex('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919'))
    expect(decryptOnce(new Uint8Array(32), new Uint8Array(), sealed)).toEqual(new Uint8Array(16))
  })

  test('HKDF-SHA256: RFC 5869, test case 3', () => {
    expect(deriveKey(hex('0b'.repeat(22)), new Uint8Array(), '')).toEqual(
      hex('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d'),
    )
  })

  test('points of small order and keys of another length share no secret', () => {
    const own = createSealingKey()
    for (const point of [
      '00'.repeat(32),
      `01${'00'.repeat(31)}`,
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    ]) {
      expect(sharedSecret(own, base64(point))).toBeNull()
    }
    expect(sharedSecret(own, base64('aa'))).toBeNull()
  })
})

describe('a wrapped key', () => {
  test('opens for its recipient alone, and not when anything of it is another [property]', () => {
    const epoch = createEpochKey()
    const own = createSealingKey()
    const wrap = wrapEpochKey(epoch, own.publicKey)
    if (wrap === null) throw new Error('no wrap')
    expect(unwrapEpochKey(epoch.id, wrap, own)).toEqual(epoch)
    expect(unwrapEpochKey(epoch.id, wrap, createSealingKey())).toBeNull()
    expect(unwrapEpochKey(createEpochKey().id, wrap, own)).toBeNull()
    fc.assert(
      fc.property(
        fc.constantFrom('point' as const, 'sealed' as const),
        fc.nat(31),
        fc.nat(7),
        (part, at, bit) => {
          const bytes = Buffer.from(wrap[part], 'base64url')
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
          const turned = { ...wrap, [part]: bytes.toString('base64url') }
          // The highest bit of a point is not part of it (RFC 7748), but of what the key is derived from.
          expect(unwrapEpochKey(epoch.id, turned, own)).toBeNull()
        },
      ),
    )
  })

  test('cannot be passed off as another: its id is a hash of it', () => {
    const own = createSealingKey()
    const real = createEpochKey()
    const other = createEpochKey()
    const lying = wrapEpochKey({ id: real.id, key: other.key }, own.publicKey)
    expect(lying && unwrapEpochKey(real.id, lying, own)).toBeNull()
    expect(epochKeyId(real.key)).toBe(real.id)
  })
})

describe('a recovery code', () => {
  test('is read back however it is typed, and one wrong word is noticed [property]', () => {
    let missed = 0
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.nat(17),
        fc.nat(254),
        (secret, place, other) => {
          const words = recoveryWords(secret)
          expect(words).toHaveLength(18)
          const plain = words.map(
            (word, index) => `${index + 1}. ${word.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()}`,
          )
          expect(readRecoveryCode(plain.join('\n'))).toEqual({ state: 'ok', secret })
          expect(isEndOfCode(secret, words.slice(-3).join(' '), 3)).toBe(true)
          const wrong = RECEIPT_WORDS.filter((word) => word !== words[place])[other] ?? ''
          if (readRecoveryCode(words.with(place, wrong).join(' ')).state === 'ok') missed += 1
        },
      ),
      { numRuns: 200 },
    )
    expect(missed).toBeLessThan(3)
    expect(readRecoveryCode('akis zzz')).toEqual({ state: 'unknown-word', word: 'zzz', place: 2 })
    expect(readRecoveryCode('akis akis')).toEqual({ state: 'wrong-count', count: 2 })
  })

  test('always leads to the same keys', () => {
    const key = authorityKeyOf(new Uint8Array(16).fill(7))
    expect([key.sign.publicKey, key.seal.publicKey]).toMatchInlineSnapshot(`
      [
        "NWGmAVkr3CUQiTBpOOtJh8fv0wavX0KME8j7VukmhP8",
        "2bJdVhmTc5GLZS0LEPcPVmySiN64ikV7jMkZvbcsfEU",
      ]
    `)
  })
})

describe('the municipality’s decision', () => {
  const first = authorityKeyOf(new Uint8Array(16).fill(1))
  const second = authorityKeyOf(new Uint8Array(16).fill(2))
  const third = authorityKeyOf(new Uint8Array(16).fill(3))
  const facts = {
    version: 1,
    spaceId: 's',
    orgId: 'sav-1',
    isOn: true,
    epoch: 1,
    issuedAt: '2018-01-15T09:30:00.000Z',
    devices: [],
    lineage: [],
  }
  const known = signPolicy(facts, first)

  test('is followed when it is newer and signed by the known key, or by one that this key leads to', () => {
    expect(judgePolicy(null, known)).toBe('newer')
    expect(judgePolicy(known, signPolicy({ ...facts, version: 2 }, first))).toBe('newer')
    expect(judgePolicy(signPolicy({ ...facts, version: 2 }, first), known)).toBe('known')
    const lineage = [signLink('s', first, second), signLink('s', second, third)]
    const later = signPolicy({ ...facts, version: 5, lineage }, third)
    expect(judgePolicy(known, later)).toBe('newer')
    expect(judgePolicy(later, known)).toBe('known')
  })

  test('of a stranger, of a broken line, of another share or with a turned field is not', () => {
    expect(judgePolicy(known, signPolicy({ ...facts, version: 9 }, second))).toBe('other-authority')
    const broken = [{ ...signLink('s', second, third), from: first.sign.publicKey }]
    expect(judgePolicy(known, signPolicy({ ...facts, version: 9, lineage: broken }, third))).toBe(
      'other-authority',
    )
    expect(judgePolicy(known, signPolicy({ ...facts, version: 9, spaceId: 'x' }, first))).toBe(
      'other-authority',
    )
    expect(judgePolicy(known, { ...known, version: 9 })).toBe('forged')
    expect(judgePolicy(known, { ...known, isOn: false, version: 2 })).toBe('forged')
  })
})
