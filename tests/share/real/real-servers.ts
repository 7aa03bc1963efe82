import { chmodSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleKey } from '#main/share/share-key.ts'
import { createWebShare } from '#main/share/web/web-share.ts'
import { exchangeOver, leaveTheWeb } from '../../exchange/web-exchange.ts'
import { shareStoreSuite } from '../share-store-suite.ts'

/** Told by `scripts/web-share.mjs`, which starts the server and ends it. */
const told = (name: string): string => {
  const value = process.env[`KOMANDA_WEB_${name}`]
  if (value === undefined) throw new Error('Run it as: npm run web-share')
  return value
}

const SERVER = { name: told('NAME'), address: told('ADDRESS'), folder: told('FOLDER') }
const SIGN_IN = { user: told('USER'), password: told('PASSWORD') }

let count = 0
function newPlace() {
  const name = `vieta ${(count += 1)}`
  const folder = join(SERVER.folder, name)
  mkdirSync(folder)
  chmodSync(folder, 0o777)
  return { folder, address: `${SERVER.address}${encodeURIComponent(name)}/` }
}

shareStoreSuite(SERVER.name, async () => {
  const { folder, address } = newPlace()
  return {
    connect: () => createWebShare({ address, ...SIGN_IN }),
    vanish: async () => renameSync(folder, `${folder}-atjungta`),
  }
})

describe(SERVER.name, () => {
  it('carries an exchange of a school and its municipality', async () => {
    const { school } = await exchangeOver({ folder: newPlace().address, ...SIGN_IN })
    await leaveTheWeb(school)
  })

  it('tells a wrong password', async () => {
    const store = createWebShare({ address: newPlace().address, user: 'x', password: 'y' })
    expect(await store.list('')).toEqual({ state: 'unreachable', code: 'signed-out' })
  })

  it('is sized', async () => {
    const schools = 120
    const store = createWebShare({ address: newPlace().address, ...SIGN_IN })
    const bytes = new Uint8Array(300_000).map((_, index) => (index * 7919) >> 3)
    const started = [performance.now(), process.cpuUsage()] as const
    for (let school = 0; school < schools; school += 1) {
      const hash = String(school).padStart(64, '0')
      const key = bundleKey(`ist-${school}`, 'd', { kind: 'segment', sequence: 1, contentHash: hash })
      expect(await store.putIfAbsent(key, bytes)).toEqual({ state: 'written' })
    }
    const written = performance.now()
    const listing = await store.list('')
    const listed = performance.now()
    expect(listing.state === 'listed' ? listing.entries.length : 0).toBe(schools)
    for (const { key } of listing.state === 'listed' ? listing.entries : []) await store.get(key, 1_000_000)
    const read = performance.now()
    const { user, system } = process.cpuUsage(started[1])
    const each = (from: number, to: number): string => ((to - from) / schools).toFixed(1)
    const figures = [
      `writing and reading back ${each(started[0], written)} ms`,
      `listing ${each(written, listed)} ms`,
      `reading ${each(listed, read)} ms`,
      `our processor ${((user + system) / 1000 / schools).toFixed(1)} ms`,
    ]
    process.stdout.write(`\n${SERVER.name}, a school of 300 kB each: ${figures.join(', ')}\n`)
  })
})
