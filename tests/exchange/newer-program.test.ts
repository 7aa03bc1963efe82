import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as Automerge from '@automerge/automerge'
import { describe, expect, test } from 'vitest'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { genesisChange } from '#main/replica/genesis.ts'
import { BUNDLE_FORMAT, encodeBundle } from '#main/share/bundle-format.ts'
import { createDeviceKey } from '#main/share/device-key.ts'
import { bundleKey } from '#main/share/share-key.ts'
import { documentId } from '#main/records/document-id.ts'
import { bundleReason } from '#shared/i18n/bundle-reason.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  putMeeting,
  set,
  twoComputers,
} from './two-computers.ts'

interface Layout {
  v: number
  f: Record<string, string | number | boolean | null | Automerge.ImmutableString>
}

/** What a program of the next version would write: a field and a kind that this one does not know. */
function newerChunk(): Uint8Array {
  const begun = Automerge.load<Layout>(genesisChange())
  const next = Automerge.change(begun, { time: 1 }, (draft) => {
    draft.v = MODEL_VERSION + 1
    draft.f['meeting|m1|institutionId'] = new Automerge.ImmutableString('ANT')
    draft.f['meeting|m1|bodyId'] = new Automerge.ImmutableString('b')
    draft.f['meeting|m1|purpose'] = new Automerge.ImmutableString('Planas')
    draft.f['meeting|m1|hologram'] = new Automerge.ImmutableString('kept')
    draft.f['meeting|m1|state'] = new Automerge.ImmutableString('teleported')
    draft.f['spaceship|s1|name'] = new Automerge.ImmutableString('kept too')
  })
  const change = Automerge.getLastLocalChange(next)
  if (!change) throw new Error('no change')
  return change
}

async function shareWithNewerBundle(coordinator: TestApp): Promise<string> {
  const share = temporaryFolder()
  const { spaceId } = await coordinator.call('share.choose', { folder: share })
  const meta = {
    format: BUNDLE_FORMAT,
    program: '9.9.9',
    schema: MODEL_VERSION + 1,
    spaceId,
    orgId: 'ANT',
    orgName: 'Antanavo pagrindinė mokykla',
    role: 'institution' as const,
    deviceId: 'device-of-tomorrow',
    deviceLabel: '',
    kind: 'segment' as const,
    sequence: 1,
    createdAt: '2018-10-01T08:00:00.000Z',
  }
  const bytes = encodeBundle(
    meta,
    [{ docId: 'ANT|meeting:m1|facts', chunk: newerChunk() }],
    createDeviceKey(),
  )
  const file = join(
    share,
    bundleKey('ANT', meta.deviceId, { kind: 'segment', sequence: 1, contentHash: '0'.repeat(64) }),
  )
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return share
}

describe('a bundle of a newer program', () => {
  test('is read as far as it can be, is read only, and keeps what is not understood', async () => {
    const coordinator = await startApp()
    await coordinator.call('workspace.create', {
      role: 'municipality',
      name: 'Kazlų Rūdos savivaldybė',
      author: 'x',
    })
    await shareWithNewerBundle(coordinator)
    const report = await coordinator.call('share.receive', {})
    expect(report.bundles).toMatchObject([{ state: 'newer-program', program: '9.9.9' }])
    for (const one of report.bundles) expect(bundleReason(one, createTranslate('lt'))).toContain('9.9.9')
    const [meeting] = (await coordinator.call('records.list', { kind: 'meeting' })).records
    expect(meeting?.record).toMatchObject({ purpose: 'Planas', state: 'planned' })
    expect(meeting).toMatchObject({ readOnly: true, neededProgram: '9.9.9' })
    const { findings } = await coordinator.call('rollup.findings', { rule: 'newer-program' })
    expect(findings).toMatchObject([{ state: 'open', records: [{ id: 'ANT' }] }])
    const leaves = coordinator.core.shelf.open('ANT|meeting:m1|facts').records
    expect(leaves.get('meeting|m1')?.get('hologram')).toBe('kept')
    expect(leaves.get('spaceship|s1')?.get('name')).toBe('kept too')
  })

  test('makes its own documents read only for their owner’s older program too', async () => {
    const school = await startApp()
    await school.call('workspace.create', {
      role: 'institution',
      name: 'Antanavo pagrindinė mokykla',
      institutionId: 'ANT',
      author: 'x',
    })
    await shareWithNewerBundle(school)
    await school.call('share.receive', {})
    const edit = school.call('records.edit', {
      kind: 'meeting',
      id: 'm1',
      edits: [{ op: 'set', path: ['purpose'], value: 'Kita' }],
    })
    await expect(edit).rejects.toMatchObject({
      code: 'document-newer',
      details: { program: '9.9.9' },
    })
    expect((await school.call('records.get', { id: 'm1' })).record['purpose']).toBe('Planas')
  })

  test('what is not understood travels on through edits, hand-overs and copies of an older program', async () => {
    const { left, right, share, sync } = await twoComputers()
    await putMeeting(left, { id: 'm1', place: 'Jankai' })
    const { workspace } = await left.call('workspace.state', {})
    const ownerId = workspace?.workspaceId ?? ''
    const name = { ownerId, bucket: 'meeting:m1', audience: 'facts' as const }
    const op = { op: 'value', path: 'hologram', value: 'kept', audience: 'facts' } as const
    const writer = { ownerId, author: 'x', deviceId: workspace?.deviceId ?? '' }
    left.core.writer.writeLeaves([{ name, steps: [{ record: 'meeting|m1', op }] }], writer, 'typed')
    await sync()
    await editMeeting(right, 'm1', [set(['place'], 'Plutiškės')])
    await putMeeting(right, { ...(await meetingsOf(right)).get('m1'), purpose: 'Planas' })
    const { file } = await right.call('backup.make', {})
    await right.call('backup.restore', { file })
    await sync()
    const office = await municipalityComputer()
    await office.call('share.choose', { folder: share })
    await office.call('share.receive', {})
    for (const app of [left, right, office]) {
      const leaves = app.core.shelf.open(documentId(name)).records.get('meeting|m1')
      expect(leaves?.get('hologram')).toBe('kept')
      expect((await meetingsOf(app)).get('m1')).toMatchObject({ place: 'Plutiškės', purpose: 'Planas' })
    }
  })
})
