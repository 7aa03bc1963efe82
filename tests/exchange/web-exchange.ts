import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { municipalityComputer, schoolComputer } from './two-computers.ts'

export interface WebSignIn {
  readonly folder: string
  readonly user: string
  readonly password: string
}

/** A school and its municipality over one place on the web, with all that goes between them and nothing twice. */
export async function exchangeOver(place: WebSignIn): Promise<{ school: TestApp; municipality: TestApp }> {
  const school = await schoolComputer('Jankų pagrindinė mokykla')
  const municipality = await municipalityComputer()
  expect(await school.call('share.test', place)).toEqual({ state: 'empty' })
  const chosen = await school.call('share.choose', place)
  expect(chosen).toMatchObject({ created: true })
  expect(await municipality.call('share.test', place)).toEqual({ state: 'share' })
  expect(await municipality.call('share.choose', place)).toEqual({ ...chosen, created: false })
  await school.call('records.put', {
    records: [
      { kind: 'body', record: { id: 'b', name: 'Kūrybinė komanda' } },
      { kind: 'meeting', record: { id: 'm', bodyId: 'b', date: '2018-10-01' } },
    ],
  })
  expect(await school.call('share.send', {})).toMatchObject({ records: 3 })
  expect(await school.call('share.send', {})).toMatchObject({ records: 0 })
  const received = await municipality.call('share.receive', {})
  expect(received.bundles.map(({ state }) => state)).toContain('new')
  const again = await municipality.call('share.receive', {})
  expect(again.bundles.every(({ state }) => state === 'same')).toBe(true)
  const { records } = await municipality.call('records.list', { kind: 'meeting' })
  expect(records.map(({ id }) => id)).toEqual(['m'])
  expect(await municipality.call('share.notice', {})).toMatchObject({ state: 'ok', files: 0 })
  await school.call('share.send', {})
  const { seenBy, status } = await school.call('share.state', {})
  expect([status, seenBy.length]).toEqual(['ok', 1])
  expectSecret(school.dataFolder, place.password)
  return { school, municipality }
}

/** The password lies in one file that only its user reads. */
function expectSecret(dataFolder: string, password: string): void {
  const holding = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(password))
  expect(holding).toEqual([join(dataFolder, 'web-share.json')])
  expect(statSync(join(dataFolder, 'web-share.json')).mode & 0o777).toBe(0o600)
}

/** A folder is chosen in its place: the password goes. */
export async function leaveTheWeb(app: TestApp): Promise<void> {
  await app.call('share.forget', {})
  expect(readdirSync(app.dataFolder)).not.toContain('web-share.json')
  expect(await app.call('share.state', {})).toMatchObject({ folder: null, status: 'not-chosen' })
  await app.call('share.choose', { folder: temporaryFolder() })
}
