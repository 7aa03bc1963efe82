import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEAD_MAGIC, sealEnvelope } from '#main/share/bundle-envelope.ts'
import { decodeBundle, encodeBundle } from '#main/share/bundle-format.ts'
import { BUNDLE_LIMITS, encodeFrames } from '#main/share/bundle-frames.ts'
import { signMessage } from '#main/share/device-key.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { seededRandom } from './random.ts'
import { KNOWN, sampleBundle, sampleDevice, sampleFrames } from './sample-bundle.ts'

const DEVICE = sampleDevice('d1')
const BYTES = sampleBundle(DEVICE, 7)

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}

/** Meta and payload in an envelope whose checksums are right, whatever is inside. */
function sealed(meta: unknown, payload: Uint8Array = encodeFrames(sampleFrames())): Uint8Array {
  return sealEnvelope(text(typeof meta === 'string' ? meta : JSON.stringify(meta)), payload)
}

function signedMeta(bytes: Uint8Array): Record<string, unknown> {
  const decoded = decodeBundle(bytes, KNOWN)
  if (decoded.state !== 'ok') throw new Error(decoded.state)
  return { ...decoded.bundle.meta }
}

describe('encodeBundle and decodeBundle', () => {
  it('give back what went in, with the hash of all bytes', () => {
    const decoded = decodeBundle(BYTES, KNOWN)
    expect(decoded).toMatchObject({ state: 'ok', contentHash: contentHash(BYTES) })
    expect(decoded.state === 'ok' && decoded.bundle.meta).toMatchObject({ ...DEVICE.meta, sequence: 7 })
    expect(decoded.state === 'ok' && decoded.bundle.frames).toEqual(sampleFrames('nr. 7'))
    expect(encodeBundle({ ...DEVICE.meta, sequence: 7 }, sampleFrames('nr. 7'), DEVICE.key)).toEqual(BYTES)
  })

  it('carry any frames', () => {
    const frame = fc.record({
      docId: fc
        .string({ minLength: 1, maxLength: 50, unit: 'grapheme' })
        .filter((id) => Buffer.byteLength(id) <= 200),
      chunk: fc.uint8Array({ maxLength: 400 }),
    })
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 12 }), (frames) => {
        const decoded = decodeBundle(encodeBundle(DEVICE.meta, frames, DEVICE.key), KNOWN)
        expect(decoded.state === 'ok' && decoded.bundle.frames).toEqual(frames)
      }),
      { numRuns: 100 },
    )
  })

  it('keep unknown fields and cover them with the signature', () => {
    const later = { ...DEVICE.meta, sealedFor: ['savivaldybė'], nested: { b: 1, a: [2, { z: null }] } }
    const meta = signedMeta(encodeBundle(later, [], DEVICE.key))
    expect(meta['nested']).toEqual(later.nested)
    expect(decodeBundle(sealed({ ...meta, nested: { b: 2 } }, encodeFrames([])), KNOWN)).toEqual({
      state: 'damaged',
      reason: 'bad-signature',
    })
    const otherOrder = Object.fromEntries(Object.entries(meta).reverse())
    expect(decodeBundle(sealed(otherOrder, encodeFrames([])), KNOWN).state).toBe('ok')
  })

  it('read a bundle that lies somewhere inside a larger buffer', () => {
    const larger = new Uint8Array(BYTES.length + 20)
    larger.set(BYTES, 11)
    expect(decodeBundle(larger.subarray(11, 11 + BYTES.length), KNOWN).state).toBe('ok')
  })
})

describe('damage', () => {
  it('is seen at every single truncation', () => {
    for (let length = 0; length < BYTES.length; length += 1) {
      const expected = length === 0 ? 'damaged' : 'arriving'
      expect(decodeBundle(BYTES.subarray(0, length), KNOWN).state, `${length} bytes`).toBe(expected)
    }
  })

  it('is seen when any single bit flips', () => {
    for (let bit = 0; bit < BYTES.length * 8; bit += 1) {
      const mutated = BYTES.slice()
      mutated[bit >> 3] = (mutated[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(decodeBundle(mutated, KNOWN).state, `bit ${bit}`).toBe('damaged')
    }
  })

  it('is seen in 6,000 zeroed, swapped, inserted, removed and overwritten ranges', () => {
    const random = seededRandom(2017)
    let tried = 0
    while (tried < 6000) {
      const mutated = mutate(BYTES, random)
      if (Buffer.compare(mutated, BYTES) === 0) continue
      tried += 1
      expect(['damaged', 'arriving']).toContain(decodeBundle(mutated, KNOWN).state)
    }
  })

  it('is told from a copy in progress that reserved its full length first', () => {
    for (let done = 8; done < BYTES.length - 8; done += 13) {
      const reserved = new Uint8Array(BYTES.length)
      reserved.set(BYTES.subarray(0, done))
      expect(decodeBundle(reserved, KNOWN), `${done} done`).toEqual({
        state: 'arriving',
        reason: 'tail-missing',
      })
    }
  })

  it.each([
    ['empty', new Uint8Array()],
    ['nul-filled', new Uint8Array(4096)],
    ['html-page', text('\uFEFF\n<!DOCTYPE html><html lang="lt"><body>Prisijunkite</body></html>')],
    ['html-page', text('<HTML><HEAD><TITLE>502</TITLE>')],
    ['not-a-bundle', text('PK\u0003\u0004 a Word file')],
    ['not-a-bundle', text('{"error":"not found"}')],
    ['too-long', Buffer.concat([BYTES, text('x')])],
    ['not-a-bundle', Buffer.from(Buffer.from(BYTES).toString('utf8'))],
    ['not-a-bundle', Buffer.from(Buffer.from(BYTES).toString('latin1').replaceAll('\n', '\r\n'), 'latin1')],
  ])('is named: %s', (reason, bytes) => {
    expect(decodeBundle(bytes, KNOWN)).toEqual({ state: 'damaged', reason })
  })

  it('with right checksums but no right signature is refused', () => {
    const meta = signedMeta(BYTES)
    const stranger = sampleDevice('d2').key
    const { publicKey, keyId } = stranger
    for (const forged of [
      { ...meta, sequence: 8 },
      { ...meta, publicKey, keyId },
      { ...meta, publicKey },
      { ...meta, signature: '' },
      { ...meta, publicKey: 'ne raktas' },
    ]) {
      expect(decodeBundle(sealed(forged, encodeFrames(sampleFrames('nr. 7'))), KNOWN)).toEqual({
        state: 'damaged',
        reason: 'bad-signature',
      })
    }
    const otherPayload = encodeFrames(sampleFrames('kitas tekstas'))
    expect(decodeBundle(sealed(meta, otherPayload), KNOWN)).toEqual({
      state: 'damaged',
      reason: 'bad-signature',
    })
  })

  it('signed under the name of another key is refused', () => {
    const borrowed = { ...DEVICE.key, keyId: sampleDevice('d2').key.keyId }
    const bytes = encodeBundle(DEVICE.meta, [], borrowed)
    expect(decodeBundle(bytes, KNOWN)).toEqual({ state: 'damaged', reason: 'bad-signature' })
  })

  it('inside a sound envelope never becomes an exception', () => {
    for (const meta of ['', 'null', '[]', '{', '{"format":0}', '{"format":1}', '"x"', '[['.repeat(100_000)]) {
      expect(decodeBundle(sealed(meta), KNOWN)).toEqual({ state: 'damaged', reason: 'bad-meta' })
    }
    expect(decodeBundle(sealEnvelope(Uint8Array.of(0xff, 0xfe), new Uint8Array()), KNOWN).state).toBe(
      'damaged',
    )
    const deep = `${JSON.stringify(signedMeta(BYTES)).slice(0, -1)},"deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    expect(decodeBundle(sealed(deep), KNOWN)).toEqual({ state: 'damaged', reason: 'bad-signature' })
  })
})

describe('limits', () => {
  it('refuse to write what no reader would take', () => {
    const chunk = new Uint8Array(BUNDLE_LIMITS.chunk + 1)
    const encode = (frames: { docId: string; chunk: Uint8Array }[]) => () =>
      encodeBundle(DEVICE.meta, frames, DEVICE.key)
    expect(encode([{ docId: 'd', chunk }])).toThrow(RangeError)
    expect(encode([{ docId: '', chunk: new Uint8Array() }])).toThrow(RangeError)
    expect(encode([{ docId: 'ž'.repeat(101), chunk: new Uint8Array() }])).toThrow(RangeError)
    const full = { docId: 'd', chunk: chunk.subarray(1) }
    expect(encode(Array.from({ length: 16 }, () => full))).toThrow(RangeError)
    const tiny = { docId: 'd', chunk: new Uint8Array() }
    expect(encode(Array.from({ length: BUNDLE_LIMITS.frames + 1 }, () => tiny))).toThrow(RangeError)
  })

  it('stop announced lengths before anything is allocated', () => {
    const header = new Uint8Array(64)
    header.set(HEAD_MAGIC)
    new DataView(header.buffer).setUint32(8, 100)
    new DataView(header.buffer).setUint32(12, 0xffffffff)
    header.set(createHash('sha256').update(header.subarray(0, 48)).digest().subarray(0, 8), 48)
    header.fill(1, 56)
    expect(decodeBundle(header, KNOWN)).toEqual({ state: 'damaged', reason: 'too-large' })
    expect(decodeBundle(new Uint8Array(BUNDLE_LIMITS.bundle + 1), KNOWN)).toEqual({
      state: 'damaged',
      reason: 'too-large',
    })
  })

  it('hold for signed payloads whose frames lie', () => {
    const lying = [
      [],
      [0, 0, 0],
      [0, 0, 0, 1],
      [0xff, 0xff, 0xff, 0xff],
      [0, 0, 0, 1, 0, 1, 0, 0, 0, 9, 65, 1],
      [0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0xff],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 1, 0, 1, 0xff, 0xff, 0xff, 0xff, 65],
    ]
    for (const payload of lying) {
      expect(decodeBundle(signedOver(Uint8Array.from(payload)), KNOWN)).toEqual({
        state: 'damaged',
        reason: 'bad-frames',
      })
    }
  })
})

describe('bundles of a newer program', () => {
  it('with newer records still give their frames', () => {
    const bytes = encodeBundle({ ...DEVICE.meta, schema: 4 }, sampleFrames(), DEVICE.key)
    const decoded = decodeBundle(bytes, KNOWN)
    expect(decoded).toMatchObject({
      state: 'newer-program',
      contentHash: contentHash(bytes),
      meta: { schema: 4 },
    })
    expect(decoded.state === 'newer-program' && decoded.bundle?.frames).toEqual(sampleFrames())
    expect(decodeBundle(bytes, { format: 1, schema: 4 }).state).toBe('ok')
  })

  it('with a newer format say so, but only when every byte arrived', () => {
    const bytes = sealed({ format: 2, program: '9.0', how: 'unknown' }, text('whatever comes'))
    expect(decodeBundle(bytes, KNOWN)).toMatchObject({
      state: 'newer-program',
      bundle: null,
      meta: { program: '9.0' },
    })
    expect(decodeBundle(bytes.subarray(0, -1), KNOWN).state).toBe('arriving')
    const flipped = bytes.slice()
    flipped[70] = (flipped[70] ?? 0) ^ 1
    expect(decodeBundle(flipped, KNOWN).state).toBe('damaged')
  })
})

/** A properly signed bundle around any payload, as an own but faulty writer would make it. */
function signedOver(payload: Uint8Array): Uint8Array {
  const unsigned = { ...DEVICE.meta, keyId: DEVICE.key.keyId, publicKey: DEVICE.key.publicKey }
  const sorted = Object.fromEntries(Object.entries(unsigned).sort(([one], [other]) => (one < other ? -1 : 1)))
  const message = `komanda-bundle-1\n${contentHash(payload)}\n${JSON.stringify(sorted)}`
  return sealed({ ...unsigned, signature: signMessage(DEVICE.key, text(message)) }, payload)
}

function mutate(bytes: Uint8Array, random: { below: (limit: number) => number }): Uint8Array {
  const at = random.below(bytes.length)
  const length = 1 + random.below(Math.min(64, bytes.length - at))
  const mutated = bytes.slice()
  switch (random.below(5)) {
    case 0:
      return mutated.fill(0, at, at + length)
    case 1:
      return mutated.fill(random.below(256), at, at + length)
    case 2:
      mutated.copyWithin(at, random.below(bytes.length), bytes.length)
      return mutated
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    default:
      return Buffer.concat([
        bytes.subarray(0, at),
        new Uint8Array(length).fill(random.below(256)),
        bytes.subarray(at),
      ])
  }
}
