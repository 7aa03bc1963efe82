import { join } from 'node:path'
import { z } from 'zod'
import type { Core } from '../../core/core.ts'
import { storageFailure } from '../../core/storage-failure.ts'
import { entryKind, removeFile } from '../../storage/folders.ts'
import { readFileBounded } from '../../storage/read-file-bounded.ts'
import { classifyStorageError } from '../../storage/storage-error.ts'
import { writeFileAtomically } from '../../storage/write-file-atomically.ts'
import type { WebPlace } from '../../share/web/web-request.ts'

/**
 * Who asks a place on the web. One file in the data folder that only its user may read: never in the database, so never in a
 * copy of it, never in a log, an address or a document.
 */
const WebCredentials = z.object({ address: z.string(), user: z.string(), password: z.string() })

export type Credentials = Pick<WebPlace, 'user' | 'password'>

export const NOBODY: Credentials = { user: '', password: '' }
const LIMIT_BYTES = 64 * 1024
const OWNER_ONLY = 0o600

const fileOf = ({ dataFolder }: Pick<Core, 'dataFolder'>): string => join(dataFolder, 'web-share.json')

/** Those of an address; nobody's where they are of another one or cannot be read. */
export async function webCredentials(core: Pick<Core, 'dataFolder'>, address: string): Promise<Credentials> {
  try {
    if ((await entryKind(fileOf(core))) !== 'file') return NOBODY
    const read = await readFileBounded(fileOf(core), LIMIT_BYTES)
    if (read.state !== 'read') return NOBODY
    const known = WebCredentials.parse(JSON.parse(Buffer.from(read.bytes).toString('utf8')))
    return known.address === address ? { user: known.user, password: known.password } : NOBODY
  } catch {
    return NOBODY
  }
}

export async function keepWebCredentials(
  core: Pick<Core, 'dataFolder'>,
  address: string,
  credentials: Credentials,
): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ address, ...credentials })}\n`)
  try {
    if (credentials.user === '') await removeFile(fileOf(core))
    else await writeFileAtomically(fileOf(core), bytes, { mode: OWNER_ONLY })
  } catch (error) {
    throw storageFailure(classifyStorageError(error), 'The password could not be kept', {
      cause: error,
      details: { folder: core.dataFolder },
    })
  }
}

export const forgetWebCredentials = (core: Pick<Core, 'dataFolder'>): Promise<void> =>
  keepWebCredentials(core, '', NOBODY)
