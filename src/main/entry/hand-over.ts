import { randomUUID } from 'node:crypto'
import { watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { Log } from '../core/ports.ts'
import { moveFile } from '../storage/copy-file.ts'
import { ensureFolder, entryKind, removeFile } from '../storage/folders.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'
import { writeFileAtomically } from '../storage/write-file-atomically.ts'

/** So long a second start waits for the first one to take what it brings. */
const PATIENCE_MS = 15_000
const LOOK_AGAIN_MS = 50
const MOST_BYTES = 1_000_000
const ENDING = '.json'

/** What a second start asks of the first: to show its window and open these files. */
const Request = z.strictObject({ files: z.array(z.string().max(4000)).max(100) })

const requestFolder = (browserFolder: string): string => join(browserFolder, 'perduota')

/**
 * Leaves a request for the program that holds the data, in a folder of this person beside them, and waits until it is
 * taken. `false`: nobody took it, and it is withdrawn. @throws {StorageError}
 */
export async function handOver(browserFolder: string, files: readonly string[]): Promise<boolean> {
  const folder = requestFolder(browserFolder)
  await ensureFolder(folder)
  const written = join(folder, randomUUID())
  const file = `${written}${ENDING}`
  await writeFileAtomically(written, Buffer.from(JSON.stringify({ files })), { mode: 0o600 })
  // Only now it may be taken: whoever writes a file reads it again.
  await moveFile(written, file)
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    if ((await entryKind(file)) === 'missing') return true
    await delay(LOOK_AGAIN_MS)
  }
  await removeFile(file)
  return false
}

/** Takes requests of later starts, those that lie there already too. Where nobody can listen, it is logged. */
export async function takeHandOvers(
  browserFolder: string,
  log: Log,
  onRequest: (files: readonly string[]) => void,
): Promise<() => void> {
  const folder = requestFolder(browserFolder)
  const take = async (name: string): Promise<void> => {
    const file = join(folder, name)
    const read = await readFileBounded(file, MOST_BYTES, { followLinks: false }).catch(() => null)
    if (read === null) return
    await removeFile(file)
    if (read.state === 'read') onRequest(Request.parse(JSON.parse(Buffer.from(read.bytes).toString())).files)
  }
  const refuse = (): void => log.write('warn', 'hand-over.refused')
  let taking: Promise<void> = Promise.resolve()
  const takeAll = (): void => {
    taking = taking
      .then(async () => {
        for (const name of await readdir(folder)) if (name.endsWith(ENDING)) await take(name).catch(refuse)
      })
      .catch(refuse)
  }
  try {
    await ensureFolder(folder)
    const watcher = watch(folder, takeAll)
    watcher.on('error', refuse)
    takeAll()
    return () => watcher.close()
  } catch {
    refuse()
    return () => undefined
  }
}
