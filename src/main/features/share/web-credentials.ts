import { z } from 'zod'
import type { Core } from '../../core/core.ts'
import { storageFailure } from '../../core/storage-failure.ts'
import { keptFile, readKeptFile, writeKeptFile } from '../../lock/kept-file.ts'
import { removeFile } from '../../storage/folders.ts'
import { classifyStorageError } from '../../storage/storage-error.ts'
import type { WebPlace } from '../../share/web/web-request.ts'

/**
 * Who asks a place on the web. One file in the data folder that only its user may read, locked where the folder is: never in the
 * database, so never in a copy of it, never in a log, an address or a document.
 */
const WebCredentials = z.object({ address: z.string(), user: z.string(), password: z.string() })

export type Credentials = Pick<WebPlace, 'user' | 'password'>

export const NOBODY: Credentials = { user: '', password: '' }
const LIMIT_BYTES = 64 * 1024
const NAME = 'web-share.json'

/** Those of an address; nobody's where they are of another one or cannot be read. */
export async function webCredentials(
  { dataFolder }: Pick<Core, 'dataFolder'>,
  address: string,
): Promise<Credentials> {
  try {
    const read = await readKeptFile(dataFolder, NAME, LIMIT_BYTES)
    if (read === 'missing' || read === 'damaged') return NOBODY
    const known = WebCredentials.parse(JSON.parse(Buffer.from(read).toString('utf8')))
    return known.address === address ? { user: known.user, password: known.password } : NOBODY
  } catch {
    return NOBODY
  }
}

export async function keepWebCredentials(
  { dataFolder }: Pick<Core, 'dataFolder'>,
  address: string,
  credentials: Credentials,
): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ address, ...credentials })}\n`)
  try {
    if (credentials.user === '') await removeFile(keptFile(dataFolder, NAME))
    else await writeKeptFile(dataFolder, NAME, bytes)
  } catch (error) {
    throw storageFailure(classifyStorageError(error), 'The password could not be kept', {
      cause: error,
      details: { folder: dataFolder },
    })
  }
}

export const forgetWebCredentials = (core: Pick<Core, 'dataFolder'>): Promise<void> =>
  keepWebCredentials(core, '', NOBODY)
