import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSpace } from '#main/share/space.ts'
import { withReadOnlyFolder } from '../storage/as-ordinary-user.ts'
import { tempFolder } from '../storage/temp-folder.ts'
import { SPACE_ID, sampleSentinel } from './sample-bundle.ts'

const noWaiting = { sleep: async () => undefined }
const SENTINEL = 'komanda/komanda-space.json'

async function newShare(): Promise<string> {
  const folder = await tempFolder()
  const opened = await openSpace(folder, { mayCreate: sampleSentinel() })
  expect(opened).toMatchObject({ state: 'ok', created: true, space: { spaceId: SPACE_ID } })
  return folder
}

describe('openSpace', () => {
  it('begins a share only when asked, and finds it again', async () => {
    const folder = await tempFolder()
    expect(await openSpace(folder)).toEqual({ state: 'no-space' })
    expect(await readdir(folder)).toEqual([])
    await openSpace(folder, { mayCreate: sampleSentinel() })
    const before = await readFile(join(folder, SENTINEL), 'utf8')
    const again = await openSpace(folder, { mayCreate: sampleSentinel('kita'), needsWrite: true })
    expect(again).toMatchObject({ state: 'ok', created: false, space: { spaceId: SPACE_ID } })
    expect(await openSpace(folder, { expectSpaceId: SPACE_ID })).toMatchObject({
      state: 'ok',
      created: false,
    })
    expect(await readFile(join(folder, SENTINEL), 'utf8')).toBe(before)
    expect(await readdir(join(folder, 'komanda'))).toEqual(['komanda-space.json'])
  })

  it('also takes the komanda folder itself', async () => {
    const folder = await newShare()
    expect(await openSpace(join(folder, 'komanda'), { expectSpaceId: SPACE_ID })).toMatchObject({
      state: 'ok',
    })
    const own = join(await tempFolder(), 'komanda')
    await mkdir(own)
    expect(await openSpace(own)).toEqual({ state: 'no-space' })
  })

  it('keeps fields a newer program wrote', async () => {
    const folder = await tempFolder()
    await openSpace(folder, { mayCreate: { ...sampleSentinel(), recovery: ['a'] } })
    expect(await openSpace(folder)).toMatchObject({ space: { recovery: ['a'] } })
  })

  it('refuses the share of others', async () => {
    const folder = await newShare()
    const opened = await openSpace(folder, {
      expectSpaceId: 'mano-erdve',
      mayCreate: sampleSentinel('mano-erdve'),
    })
    expect(opened).toMatchObject({ state: 'other-space', space: { spaceId: SPACE_ID } })
  })

  it('waits for a vanished folder and never makes it anew', async () => {
    const folder = join(await newShare(), 'none')
    const gone = await openSpace(folder, { expectSpaceId: SPACE_ID, mayCreate: sampleSentinel() })
    expect(gone).toEqual({ state: 'not-reachable', reason: 'folder-missing', code: 'missing' })
    expect((await openSpace(folder, { mayCreate: sampleSentinel() })).state).toBe('not-reachable')
    await writeFile(folder, 'a file, not a folder')
    expect((await openSpace(folder)).state).toBe('not-reachable')
  })

  it('waits when the sentinel it knew is gone, and changes nothing', async () => {
    const folder = await newShare()
    await rm(join(folder, SENTINEL))
    const opened = await openSpace(folder, { expectSpaceId: SPACE_ID, mayCreate: sampleSentinel() })
    expect(opened).toEqual({ state: 'not-reachable', reason: 'sentinel-missing', code: 'missing' })
    expect(await readdir(join(folder, 'komanda'))).toEqual([])
  })

  it.each([0, 10])('waits for a sentinel cut to %d bytes and does not replace it', async (length) => {
    const folder = await newShare()
    await truncate(join(folder, SENTINEL), length)
    const opened = await openSpace(folder, { ...noWaiting, mayCreate: sampleSentinel() })
    expect(opened).toEqual({ state: 'not-reachable', reason: 'sentinel-damaged', code: 'corrupted' })
    expect(await readFile(join(folder, SENTINEL))).toHaveLength(length)
  })

  it('gives a sentinel that is still arriving the time to do so', async () => {
    const folder = await newShare()
    await rename(join(folder, SENTINEL), join(folder, 'whole.json'))
    await writeFile(join(folder, SENTINEL), '{"form')
    const arrive = async () =>
      rename(join(folder, 'whole.json'), join(folder, SENTINEL)).catch(() => undefined)
    expect(await openSpace(folder, { sleep: arrive })).toMatchObject({
      state: 'ok',
      space: { spaceId: SPACE_ID },
    })
  })

  it('says when nothing can be written', async () => {
    const share = await newShare()
    const empty = await tempFolder()
    const needs = { expectSpaceId: SPACE_ID, needsWrite: true }
    const opened = await withReadOnlyFolder(join(share, 'komanda'), () => openSpace(share, needs))
    expect(opened).toEqual({ state: 'not-writable', code: 'not-permitted' })
    const reading = await withReadOnlyFolder(join(share, 'komanda'), () => openSpace(share))
    expect(reading.state).toBe('ok')
    const begun = await withReadOnlyFolder(empty, () => openSpace(empty, { mayCreate: sampleSentinel() }))
    expect(begun).toEqual({ state: 'not-writable', code: 'not-permitted' })
  })

  it('ends with one space when several devices begin one at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const folder = await tempFolder()
      const answers = await raceToCreate(folder, 4)
      expect(answers.filter((answer) => answer.created)).toHaveLength(1)
      expect(new Set(answers.map((answer) => answer.spaceId)).size).toBe(1)
      const opened = await openSpace(folder)
      expect(opened).toMatchObject({ state: 'ok', space: { spaceId: answers[0]?.spaceId } })
    }
  })
})

type Answer = { state: string; spaceId: string; created: boolean }

async function raceToCreate(folder: string, count: number): Promise<Answer[]> {
  const script = fileURLToPath(new URL('create-space.ts', import.meta.url))
  const racers = Array.from({ length: count }, (_, index) => {
    const child = spawn(process.execPath, [script, folder, `erdve-${index}`], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    return child
  })
  await Promise.all(racers.map((racer) => once(racer.stdout, 'data')))
  const answers = racers.map((racer) => once(racer.stdout, 'data'))
  for (const racer of racers) racer.stdin.write('go\n')
  return Promise.all(answers.map(async (answer) => JSON.parse(String((await answer)[0])) as Answer))
}
