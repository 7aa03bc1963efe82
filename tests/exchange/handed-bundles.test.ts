import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { meetingsOf, municipalityComputer, putMeeting, schoolComputer } from './two-computers.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The files a school's folder holds, as an e-mail would carry them. */
function bundlesIn(share: string) {
  return readdirSync(join(share, 'komanda/v1'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\d-[0-9a-f]{16}\.kmd$/.test(file))
    .sort((left, right) => (left < right ? -1 : 1))
    .map((file) => readFileSync(join(share, 'komanda/v1', file)))
}

async function schoolThatSent() {
  const share = temporaryFolder()
  const school = await schoolComputer('Jankų pagrindinė mokykla')
  await putMeeting(school, { id: 'm1', date: '2018-10-01' })
  await school.call('share.send', { folder: share })
  return {
    school,
    share,
    files: bundlesIn(share).map((bytes, at) => ({ name: `${at}.kmd`, base64: base64(bytes) })),
  }
}

describe('a bundle that came by hand', () => {
  test('is looked at, merged without any folder, and told as the same when it comes again', async () => {
    const { files } = await schoolThatSent()
    const coordinator = await municipalityComputer()
    const look = await coordinator.call('share.receive', { files, dryRun: true })
    expect(look.bundles).toMatchObject([
      { state: 'new', fromName: 'Jankų pagrindinė mokykla', changes: { added: 2 } },
    ])
    expect((await meetingsOf(coordinator)).size).toBe(0)

    const { mergeId } = await coordinator.call('share.receive', { files })
    expect([...(await meetingsOf(coordinator)).keys()]).toEqual(['m1'])
    const renamed = files.map((file) => ({ ...file, name: 'Re: rinkinys (1).kmd' }))
    const again = await coordinator.call('share.receive', { files: renamed })
    expect(again).toMatchObject({
      bundles: [{ state: 'same', fromName: 'Jankų pagrindinė mokykla', file: 'Re: rinkinys (1).kmd' }],
      mergeId: null,
    })

    await coordinator.call('share.undo', { mergeId: String(mergeId) })
    expect((await meetingsOf(coordinator)).size).toBe(0)
  })

  test('does not come twice when the folder brings it too', async () => {
    const { files, share } = await schoolThatSent()
    const coordinator = await municipalityComputer()
    await coordinator.call('share.receive', { files })
    const report = await coordinator.call('share.receive', { folder: share })
    expect(report.mergeId).toBeNull()
    expect((await meetingsOf(coordinator)).size).toBe(1)
  })

  test('of another municipality is refused whole', async () => {
    const { share } = await schoolThatSent()
    const other = await schoolThatSent()
    const coordinator = await municipalityComputer()
    await coordinator.call('share.receive', { folder: share })
    await expect(coordinator.call('share.receive', { files: other.files })).rejects.toMatchObject({
      code: 'share-other-space',
    })
    expect((await meetingsOf(coordinator)).size).toBe(1)
  })

  test('that is damaged, cut or something else is told by name and changes nothing', async () => {
    const { files } = await schoolThatSent()
    const coordinator = await municipalityComputer()
    const bytes = Buffer.from(files[0]?.base64 ?? '', 'base64')
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 0xff
    const report = await coordinator.call('share.receive', {
      files: [
        { name: 'sugadintas.kmd', base64: base64(flipped) },
        { name: 'pusė.kmd', base64: base64(bytes.subarray(0, bytes.length >> 1)) },
        { name: 'laiškas.kmd', base64: base64(Buffer.from('Laba diena')) },
      ],
    })
    expect(report.bundles).toHaveLength(3)
    for (const { state, reason } of report.bundles) {
      expect(state).toBe('damaged')
      expect(reason).not.toBe('')
    }
    expect(report.mergeId).toBeNull()
  })

  test('one’s own bundle brings nothing and is told', async () => {
    const { school, files } = await schoolThatSent()
    const report = await school.call('share.receive', { files })
    expect(report).toMatchObject({ bundles: [{ state: 'same' }], mergeId: null })
  })
})
