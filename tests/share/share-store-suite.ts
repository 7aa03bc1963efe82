import { describe, expect, it } from 'vitest'
import type { ShareStore } from '#main/share/share-store.ts'
import { SENTINEL_KEY, bundleKey, deviceFolder, headKey } from '#main/share/share-key.ts'

/** A fresh, empty share. `connect` opens it as one more device would; `vanish` makes it unreachable. */
export type SharePlace = { connect: () => ShareStore; vanish: () => Promise<void> }

const MANY = 1024 * 1024
const text = (value: string) => new TextEncoder().encode(value)
const key = (device: string, sequence: number) =>
  bundleKey('ant', device, { kind: 'segment', sequence, contentHash: 'ab'.repeat(32) })

async function keys(store: ShareStore, prefix = '', after?: string): Promise<string[]> {
  const listing = await store.list(prefix, after)
  if (listing.state !== 'listed') throw new Error(listing.state)
  return listing.entries.map((entry) => entry.key)
}

/** What every kind of share must keep, whatever it is made of. */
export function shareStoreSuite(name: string, newPlace: () => Promise<SharePlace>): void {
  describe(`a share in ${name}`, () => {
    it('gives another device exactly what was put', async () => {
      const place = await newPlace()
      const bytes = new Uint8Array(300_000).map((_, index) => index * 7)
      expect(await place.connect().putIfAbsent(key('d1', 1), bytes)).toEqual({ state: 'written' })
      expect(await place.connect().get(key('d1', 1), MANY)).toEqual({ state: 'found', bytes })
    })

    it('does not keep hold of the caller’s buffer', async () => {
      const store = (await newPlace()).connect()
      const bytes = text('pirmas')
      await store.putIfAbsent(key('d1', 1), bytes)
      bytes.fill(0)
      expect(await store.get(key('d1', 1), MANY)).toEqual({ state: 'found', bytes: text('pirmas') })
    })

    it('never replaces what a key already holds', async () => {
      const store = (await newPlace()).connect()
      await store.putIfAbsent(key('d1', 1), text('pirmas'))
      expect(await store.putIfAbsent(key('d1', 1), text('antras'))).toEqual({ state: 'exists' })
      expect(await store.get(key('d1', 1), MANY)).toEqual({ state: 'found', bytes: text('pirmas') })
    })

    it.each([
      ['a bundle', key('d1', 1)],
      ['the sentinel', SENTINEL_KEY],
    ])('lets exactly one of many win the same key: %s', async (_what, contested) => {
      const place = await newPlace()
      const wanted = Array.from({ length: 12 }, (_, index) => text(`writer ${index} `.repeat(500)))
      const results = await Promise.all(wanted.map((bytes) => place.connect().putIfAbsent(contested, bytes)))
      const winners = wanted.filter((_, index) => results[index]?.state === 'written')
      expect(winners).toHaveLength(1)
      expect(results.filter((result) => result.state === 'exists')).toHaveLength(11)
      expect(await place.connect().get(contested, MANY)).toEqual({ state: 'found', bytes: winners[0] })
    })

    it('replaces a head as a whole', async () => {
      const place = await newPlace()
      const head = headKey('ant', 'd1')
      for (const value of ['pirmas ilgas', 'antras', '']) {
        expect(await place.connect().putOwnHead(head, text(value))).toEqual({ state: 'written' })
        expect(await place.connect().get(head, MANY)).toEqual({ state: 'found', bytes: text(value) })
      }
      expect(await keys(place.connect())).toEqual([head])
    })

    it('lists in order of keys, by prefix and after a key, without the sentinel', async () => {
      const store = (await newPlace()).connect()
      expect(await keys(store)).toEqual([])
      await store.putIfAbsent(SENTINEL_KEY, text('{}'))
      const all = [key('d1', 1), key('d1', 2), key('d1', 10), headKey('ant', 'd1'), key('d11', 1)]
      for (const one of all.toReversed()) await store.putIfAbsent(one, text(one))
      expect(await keys(store)).toEqual(all)
      expect(await keys(store, deviceFolder('ant', 'd1'))).toEqual(all.slice(0, 4))
      expect(await keys(store, `${deviceFolder('ant', 'd1')}0000001`)).toEqual([key('d1', 10)])
      expect(await keys(store, '', key('d1', 2))).toEqual(all.slice(2))
      expect(await keys(store, 'komanda/v1/none/')).toEqual([])
    })

    it('tells size, and a change of a head by size or time', async () => {
      const store = (await newPlace()).connect()
      await store.putOwnHead(headKey('ant', 'd1'), text('abc'))
      const before = await store.list('')
      await store.putOwnHead(headKey('ant', 'd1'), text('abcd'))
      const after = await store.list('')
      expect(before).toMatchObject({ entries: [{ size: 3, named: true }] })
      expect(after).toMatchObject({ entries: [{ size: 4, named: true }] })
    })

    it('does not hand out more than was asked for', async () => {
      const store = (await newPlace()).connect()
      await store.putIfAbsent(key('d1', 1), new Uint8Array(100))
      expect(await store.get(key('d1', 1), 99)).toEqual({ state: 'too-large', size: 100 })
      expect((await store.get(key('d1', 1), 100)).state).toBe('found')
    })

    it('says missing for what is not there and refuses keys that are not Komanda’s', async () => {
      const store = (await newPlace()).connect()
      expect(await store.get(key('d1', 1), MANY)).toEqual({ state: 'missing' })
      const outside = [
        '',
        'x',
        '../x',
        'komanda/../x',
        'komanda/a//b',
        'komanda/A',
        'komanda/con',
        'komanda/a.tmp',
        '/etc/x',
      ]
      for (const bad of [...outside, 'komanda/.x', `komanda/${'a'.repeat(200)}`, 'komanda/a\\b', 'kita/a']) {
        expect(await store.putIfAbsent(bad, text('x')), bad).toEqual({
          state: 'failed',
          code: 'not-permitted',
        })
        expect(await store.putOwnHead(bad, text('x')), bad).toEqual({
          state: 'failed',
          code: 'not-permitted',
        })
        expect((await store.get(bad, MANY)).state, bad).toBe('missing')
      }
      expect(await keys(store)).toEqual([])
    })

    it('that vanished is unreachable, never empty, and is not made anew', async () => {
      const place = await newPlace()
      const store = place.connect()
      await store.putIfAbsent(key('d1', 1), text('x'))
      expect(await store.whyNotWritable()).toBeNull()
      await place.vanish()
      expect(await store.list('')).toEqual({ state: 'unreachable', code: 'missing' })
      expect(await store.get(key('d1', 1), MANY)).toEqual({ state: 'missing' })
      expect(await store.putIfAbsent(key('d1', 2), text('x'))).toEqual({ state: 'failed', code: 'missing' })
      expect(await store.putOwnHead(headKey('ant', 'd1'), text('x'))).toEqual({
        state: 'failed',
        code: 'missing',
      })
      expect(await store.whyNotWritable()).toBe('missing')
      expect(await store.list('')).toEqual({ state: 'unreachable', code: 'missing' })
    })
  })
}
