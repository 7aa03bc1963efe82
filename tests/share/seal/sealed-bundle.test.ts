import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openEnvelope, sealEnvelope } from '#main/share/bundle-envelope.ts'
import { decodeBundle } from '#main/share/bundle-format.ts'
import { signedBytes } from '#main/share/bundle-signature.ts'
import { createDeviceKey, signMessage } from '#main/share/device-key.ts'
import { createEpochKey, wrapEpochKey } from '#main/share/seal/epoch-key.ts'
import { paddedLength } from '#main/share/seal/padded-length.ts'
import { encodeSealedBundle, resealBundle } from '#main/share/seal/sealed-bundle.ts'
import { createSealingKey } from '#main/share/seal/sealing-key.ts'
import { sampleDevice, sampleFrames } from '../sample-bundle.ts'

const device = sampleDevice('d1')
const epoch = createEpochKey()
const wraps = [wrapEpochKey(epoch, createSealingKey().publicKey)].flatMap((wrap) => wrap ?? [])
const frames = sampleFrames('slaptas tekstas')
const sealed = encodeSealedBundle(device.meta, frames, device.key, { epoch, wraps })
const reader = { format: 2, schema: 3, findKey: () => epoch.key }

/** The open words and the payload, with other ones put in their place, signed again by any key. */
function forged(
  change: (outer: Record<string, unknown>, payload: Uint8Array) => [Record<string, unknown>, Uint8Array],
  key = device.key,
): Uint8Array {
  const envelope = openEnvelope(sealed.bytes)
  if (envelope.state !== 'ok') throw new Error('no envelope')
  const { signature: _signature, ...open } = JSON.parse(new TextDecoder().decode(envelope.meta))
  const [outer, payload] = change(open, envelope.payload.slice())
  const mine = { ...outer, keyId: key.keyId, publicKey: key.publicKey }
  const signature = signMessage(key, signedBytes(mine, payload))
  return sealEnvelope(new TextEncoder().encode(JSON.stringify({ ...mine, signature })), payload)
}

describe('a sealed bundle', () => {
  test('opens to what was sealed, says openly only what is needed, and can be made again to the same bytes', () => {
    const read = decodeBundle(sealed.bytes, reader)
    if (read.state !== 'ok') throw new Error(read.state)
    expect(read.bundle.frames).toEqual(frames)
    expect(read.bundle.meta).toMatchObject({ ...device.meta, format: 2 })
    expect(read.bundle.description).toEqual(sealed.description)
    expect(
      resealBundle(
        sealed.description,
        () => frames,
        () => epoch.key,
      ),
    ).toEqual(sealed.bytes)
    expect(
      resealBundle(
        sealed.description,
        () => frames,
        () => null,
      ),
    ).toBeNull()
    const envelope = openEnvelope(sealed.bytes)
    const outer = envelope.state === 'ok' ? JSON.parse(new TextDecoder().decode(envelope.meta)) : {}
    expect(Object.keys(outer).toSorted()).toEqual(
      'deviceId format keyId kind orgId program publicKey sealed sequence signature spaceId'.split(' '),
    )
    for (const hidden of ['Antanavo', 'Raštinės', 'meeting-1', 'slaptas', device.meta.createdAt]) {
      expect(Buffer.from(sealed.bytes).includes(hidden)).toBe(false)
    }
  })

  test('is closed without the key, damaged with a wrong one, and of a newer program to an older one', () => {
    expect(decodeBundle(sealed.bytes, { format: 2, schema: 3 }).state).toBe('sealed')
    expect(decodeBundle(sealed.bytes, { ...reader, findKey: () => createEpochKey().key })).toEqual({
      state: 'damaged',
      reason: 'bad-seal',
    })
    expect(decodeBundle(sealed.bytes, { format: 1, schema: 3 })).toMatchObject({
      state: 'newer-program',
      bundle: null,
      meta: { program: '0.1.0' },
    })
    expect(decodeBundle(sealed.bytes, { ...reader, schema: 2 })).toMatchObject({ state: 'newer-program' })
  })

  test('with any bit anywhere turned, cut or made longer is never taken [property]', () => {
    fc.assert(
      fc.property(fc.nat(sealed.bytes.length - 1), fc.nat(7), (at, bit) => {
        const bytes = sealed.bytes.slice()
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        expect(['damaged', 'arriving']).toContain(decodeBundle(bytes, reader).state)
        expect(decodeBundle(sealed.bytes.subarray(0, at), reader).state).not.toBe('ok')
      }),
      { numRuns: 400 },
    )
  })

  test('whoever re-signs it, or changes a part and re-signs, gets nothing opened [property]', () => {
    const thief = createDeviceKey()
    expect(
      decodeBundle(
        forged((outer, payload) => [outer, payload], thief),
        reader,
      ),
    ).toEqual({
      state: 'damaged',
      reason: 'bad-seal',
    })
    const others = {
      sequence: 9,
      orgId: 'KRPD',
      deviceId: 'd2',
      spaceId: 'other',
      kind: 'snapshot',
      extra: 1,
    }
    for (const [field, value] of Object.entries(others)) {
      const bytes = forged((outer, payload) => [{ ...outer, [field]: value }, payload])
      expect(decodeBundle(bytes, reader)).toEqual({ state: 'damaged', reason: 'bad-seal' })
    }
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(7), (at, bit) => {
        const bytes = forged((outer, payload) => {
          const place = at % payload.length
          payload[place] = (payload[place] ?? 0) ^ (1 << bit)
          return [outer, payload]
        })
        expect(decodeBundle(bytes, reader)).toEqual({ state: 'damaged', reason: 'bad-seal' })
      }),
      { numRuns: 100 },
    )
  })

  test('stripped of its seal or given another writer’s signature it is damaged, not open', () => {
    const stripped = forged(({ sealed: _sealed, ...outer }, payload) => [{ ...outer, format: 1 }, payload])
    expect(decodeBundle(stripped, reader)).toEqual({ state: 'damaged', reason: 'bad-meta' })
    const unsealed = forged(({ sealed: _sealed, ...outer }, payload) => [outer, payload])
    expect(decodeBundle(unsealed, reader)).toEqual({ state: 'damaged', reason: 'bad-meta' })
  })

  test('hides its exact size, for at most an eighth more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000_000 }), (length) => {
        const padded = paddedLength(length)
        expect(padded).toBeGreaterThanOrEqual(length)
        expect(padded).toBeLessThanOrEqual(Math.max(1024, length * 1.125))
        expect(paddedLength(padded)).toBe(padded)
      }),
    )
    const sizes = [1, 2, 3].map((length) => {
      const one = [{ docId: 'a', chunk: new Uint8Array(length * 100) }]
      return encodeSealedBundle(device.meta, one, device.key, { epoch, wraps: [] }).bytes.length
    })
    expect(new Set(sizes).size).toBe(1)
  })
})
