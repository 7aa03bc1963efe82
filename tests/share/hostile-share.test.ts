import { cp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createFolderShare } from '#main/share/folder-share.ts'
import { scanShare } from '#main/share/scan.ts'
import type { SeenFile } from '#main/share/scan.ts'
import { tempFolder } from '../storage/temp-folder.ts'
import { outboxDevice } from './outbox-device.ts'
import type { OutboxDevice } from './outbox-device.ts'
import { seededRandom } from './random.ts'
import { KNOWN, SPACE_ID } from './sample-bundle.ts'

type Random = ReturnType<typeof seededRandom>
type Receiver = { device: OutboxDevice; seen: Map<string, SeenFile>; taken: Map<string, string> }

/** Everything a share did to files in the reports the design was made from. */
async function harm(folder: string, random: Random): Promise<void> {
  const base = join(folder, 'komanda')
  const files = (await readdir(base, { recursive: true })).filter((name) => name.includes('.kmd')).sort()
  const victim = files[random.below(files.length)]
  if (victim === undefined) return
  const path = join(base, victim)
  const bytes = await readFile(path)
  const at = random.below(Math.max(1, bytes.length))
  switch (random.below(7)) {
    case 0:
      return rm(path)
    case 1:
      return writeFile(path, bytes.subarray(0, at))
    case 2:
      return writeFile(path, bytes.fill(0, at))
    case 3:
      return writeFile(path, bytes.fill(random.below(256), at, at + 1))
    case 4:
      return cp(path, path.replace('.kmd', ` (${at}).kmd`))
    case 5:
      return rename(path, join(base, `moved-${at}.KMD`))
    default:
      return writeFile(path, '<!doctype html><title>Prisijunkite</title>')
  }
}

async function receive({ device, seen, taken }: Receiver, folder: string): Promise<void> {
  const context = { seen, hasContent: (hash: string) => taken.has(hash), known: KNOWN, spaceId: SPACE_ID }
  const scan = await scanShare(createFolderShare(folder), {
    ...context,
    ownDeviceId: device.identity.meta.deviceId,
  })
  if (scan.state !== 'listed') throw new Error(scan.code)
  for await (const item of scan.items) {
    if (item.verdict === 'new') {
      const [frame] = item.bundle.frames
      taken.set(item.contentHash, new TextDecoder().decode(frame?.chunk))
    }
    seen.set(item.file.key, item.file)
  }
}

it(
  'ends with everybody knowing everything on 25 shares that do their worst',
  { timeout: 120_000 },
  async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = seededRandom(seed)
      const folder = await tempFolder()
      const receivers = ['d1', 'd2', 'd3', 'd4'].map((id): Receiver => ({
        device: outboxDevice(createFolderShare(folder), id),
        seen: new Map(),
        taken: new Map(),
      }))
      const sent: string[] = []
      for (let step = 0; step < 40; step += 1) {
        const receiver = receivers[random.below(4)]
        if (receiver === undefined) throw new Error('no receiver')
        const act = random.below(4)
        if (act === 0)
          await harm(folder, random).catch((error: NodeJS.ErrnoException) =>
            expect(error.code).toBe('ENOENT'),
          )
        if (act === 1) await receive(receiver, folder)
        if (act === 2) await receiver.device.heal()
        if (act === 3) {
          const text = `seed ${seed} step ${step}`
          expect((await receiver.device.send(text)).state).toBe('written')
          sent.push(text)
        }
      }
      for (const { device } of receivers) expect((await device.heal('content')).state).toBe('healed')
      for (const receiver of receivers) {
        await receive(receiver, folder)
        expect([...receiver.taken.values()].sort(), `seed ${seed}`).toEqual(sent.toSorted())
      }
    }
  },
)
