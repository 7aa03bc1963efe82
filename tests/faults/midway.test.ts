import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { losingRights } from '../storage/as-ordinary-user.ts'
import { startSchool, stored } from './school-app.ts'

const SCHOOLS = ['Antanavo', 'Jankų', 'Plutiškių'].map((name) => `${name} mokykla`)

async function threeSchools(): Promise<{ readonly share: string; readonly office: TestApp }> {
  const place = temporaryFolder()
  chmodSync(place, 0o755)
  const share = join(place, 'bendras')
  mkdirSync(share)
  for (const [index, name] of SCHOOLS.entries()) {
    const school = await startApp()
    await school.call('workspace.create', { role: 'institution', name })
    await school.call('records.put', {
      records: ['pirmas', 'antras'].map((id) => ({
        kind: 'meeting' as const,
        record: { id: `${id}-${index}`, bodyId: 'b', place: name },
      })),
    })
    await school.call('share.send', { folder: share })
    await school.close()
  }
  const office = await startApp()
  await office.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
  await office.call('share.choose', { folder: share })
  return { share, office }
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: { readonly code: string }) => error.code,
  )

/** How many meetings of each school are shown: both of a school, or none. */
async function shown(office: TestApp): Promise<readonly number[]> {
  const { records } = await office.call('records.list', { kind: 'meeting' })
  const bySchool = Map.groupBy(records, ({ record }) => record['place'])
  return [...bySchool.values()].map(({ length }) => length)
}

/** Acts in the midst of what runs beside it: every step of that takes a turn of the same loop. */
async function asSoonAs(is: () => boolean, act: () => void): Promise<void> {
  while (!is()) await new Promise((resolve) => setImmediate(resolve))
  act()
}

const bundlesIn = (share: string): number =>
  existsSync(share)
    ? readdirSync(share, { recursive: true, encoding: 'utf8' }).filter((name) => /\d{8}-.*\.kmd$/u.test(name))
        .length
    : 0

describe('a shared folder that is lost midway', () => {
  test('while receiving: what came is whole, the rest is not told as missing, all comes when it is back', async () => {
    const { share, office } = await threeSchools()
    const away = `${share}-atjungtas`
    const progress = (done: number): void => {
      if (done === 1) renameSync(share, away)
    }
    expect(await codeOf(office.call('share.receive', {}, { progress }))).toBe('share-unreachable')
    const came = await shown(office)
    expect(came.length).toBeLessThan(SCHOOLS.length)
    expect(came.every((meetings) => meetings === 2)).toBe(true)
    expect(existsSync(share)).toBe(false)
    renameSync(away, share)
    await office.call('share.receive', {})
    expect(await shown(office)).toEqual(SCHOOLS.map(() => 2))
  })

  test('while handing over: it is said, nothing is begun in its empty place, the next one brings all', async () => {
    const share = join(temporaryFolder(), 'bendras')
    mkdirSync(share)
    const app = await startSchool()
    await app.call('share.send', { folder: share })
    await app.type('Jankai')
    const before = { stored: stored(app), bundles: bundlesIn(share) }
    const away = `${share}-atjungtas`
    const lose = () => renameSync(share, away)
    const [code] = await Promise.all([
      codeOf(app.call('share.send', {})),
      asSoonAs(() => bundlesIn(share) > before.bundles, lose),
    ])
    expect(code).toBe('share-unreachable')
    expect(existsSync(share)).toBe(false)
    expect(stored(app)).toBe(before.stored)
    renameSync(away, share)
    await app.call('share.send', {})
    const office = await startApp()
    await office.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
    await office.call('share.receive', { folder: share })
    const { records } = await office.call('records.list', { kind: 'meeting' })
    expect(records.map(({ record }) => record['place'])).toEqual(['Jankai'])
  })
})

describe('the right to use the shared folder that is lost midway', () => {
  test('while receiving: what cannot be read is said to be waiting, and comes when it can', async () => {
    const { share, office } = await threeSchools()
    const room = join(share, 'komanda', 'v1')
    const last = join(room, readdirSync(room).toSorted().at(-1) ?? '')
    const report = await losingRights((lose) =>
      office.call(
        'share.receive',
        {},
        {
          progress(done) {
            if (done !== 1) return
            chmodSync(last, 0o000)
            lose()
          },
        },
      ),
    )
    chmodSync(last, 0o755)
    expect(report.bundles.map(({ reason }) => reason)).toContain('arriving-not-permitted')
    expect(await shown(office)).toEqual(SCHOOLS.slice(1).map(() => 2))
    await office.call('share.receive', {})
    expect(await shown(office)).toEqual(SCHOOLS.map(() => 2))
  })
})
