import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { bundlesOn } from './sealed-share.ts'
import { meetingsOf, municipalityComputer, putMeeting, schoolComputer } from './two-computers.ts'

const SCHOOL = 'Šilų pradinė mokykla'

/** More than 260 characters to the folder alone, with letters in pieces as macOS writes them. */
function deepFolder(): string {
  const part = 'Švietimo skyriaus bendrų dokumentų aplankas ąčęėįšųūž'.normalize('NFD')
  const folder = join(temporaryFolder(), part, part, part, part)
  expect(folder.length).toBeGreaterThan(260)
  mkdirSync(folder, { recursive: true })
  return folder
}

test('a folder deep down, with names in pieces, upper case and copies of every synchroniser, is a share like any [row 63]', async () => {
  const share = deepFolder()
  const school = await schoolComputer(SCHOOL)
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', { folder: share })
  const [file = ''] = bundlesOn(share)
  const beside = (name: string): string => join(dirname(file), name)
  for (const name of [
    'Posėdžio rinkinys.kmd'.normalize('NFD'),
    'Posėdžio rinkinys (1).KMD',
    '00000001 (conflicted copy 2018-10-01).kmd',
    '00000001_conflict-20181001-080000.kmd',
    '00000001-RAŠTINĖ.kmd',
    '00000001.sync-conflict-20181001-080000-ABCDEFG.kmd',
    '00000001 (Rūtos prieštaraujanti kopija 2018-10-01).kmd',
  ]) {
    copyFileSync(file, beside(name))
  }
  renameSync(file, join(share, 'PERKELTA.KMD'))
  // Not downloaded yet: nothing of it is here, or only its length.
  writeFileSync(beside('00000009-tuscias.kmd'), '')
  writeFileSync(beside('00000010-rezervuotas.kmd'), '')
  truncateSync(beside('00000010-rezervuotas.kmd'), 4096)

  const office = await municipalityComputer()
  const report = await office.call('share.receive', { folder: share })
  expect(report.bundles.map(({ state }) => state).toSorted()).toEqual(['damaged', 'damaged', 'new'])
  expect((await meetingsOf(office)).size).toBe(1)
  // The school writes again what was moved away from it; it comes to nobody twice.
  await putMeeting(school, { id: 'm2' })
  await school.call('share.send', {})
  expect(statSync(file).size).toBeGreaterThan(0)
  const again = await office.call('share.receive', {})
  expect(again.bundles.filter(({ state }) => state === 'new')).toHaveLength(1)
  expect([...(await meetingsOf(office)).keys()]).toEqual(['m1', 'm2'])
  expect((await office.call('share.merges', {})).merges).toHaveLength(2)
})

test('a school whose name one computer writes in pieces is one school', async () => {
  const share = temporaryFolder()
  const one = await schoolComputer(SCHOOL.normalize('NFC'))
  const other = await schoolComputer(SCHOOL.normalize('NFD'))
  await putMeeting(one, { id: 'm1', agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Aptarta' }] })
  await one.call('share.send', { folder: share })
  await other.call('share.receive', { folder: share })
  expect((await meetingsOf(other)).get('m1')).toMatchObject({ agenda: [{ considered: 'Aptarta' }] })
  expect(readdirSync(join(share, 'komanda/v1'))).toHaveLength(1)
})

test('a folder that may only be read is received from; what could not be told there is told later', async () => {
  const share = temporaryFolder()
  const school = await schoolComputer(SCHOOL)
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', { folder: share })
  const office = await municipalityComputer()
  const { workspace } = await office.call('workspace.state', {})
  const own = join(share, 'komanda/v1', workspace?.workspaceId ?? '')
  // Where its own folder should be lies a file: whoever it is, nothing can be written there.
  writeFileSync(own, '')
  await office.call('share.receive', { folder: share })
  expect((await meetingsOf(office)).size).toBe(1)
  rmSync(own)
  await office.call('share.receive', {})
  await school.call('share.receive', {})
  expect((await school.call('share.state', {})).seenBy).toMatchObject([
    { role: 'municipality', hasAll: true },
  ])
})
