import type { MadeFile } from '#shared/contract/export-contract.ts'
import { LOCKED_ENDING } from '#shared/domain/backup/backup-facts.ts'
import { type LockWork, lockWithAge } from '../age/age-file.ts'
import { requirePassphrase } from '../age/require-passphrase.ts'
import { contentHash } from '../storage/content-hash.ts'

/** What a file that leaves the program is locked with, checked before the file is made. @throws `passphrase-weak` */
export function requireLock(passphrase: string | null): void {
  if (passphrase !== null) requirePassphrase(passphrase)
}

/** The file as it is or, with a passphrase, as an age file with `.age` after its name. */
export async function lockMadeFile<File extends MadeFile>(
  file: File,
  passphrase: string | null,
  work: LockWork = {},
): Promise<File> {
  if (passphrase === null) return file
  const locked = await lockWithAge(Buffer.from(file.base64, 'base64'), { passphrase }, work)
  return {
    ...file,
    fileName: `${file.fileName}${LOCKED_ENDING}`,
    mimeType: 'application/octet-stream',
    base64: Buffer.from(locked.buffer, locked.byteOffset, locked.length).toString('base64'),
    bytes: locked.length,
    sha256: contentHash(locked),
  }
}
