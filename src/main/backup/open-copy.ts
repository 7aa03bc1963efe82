import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { keyFileOf, LOCKED_ENDING } from '#shared/domain/backup/backup-facts.ts'
import { LARGEST_LOCKED, openWithAge, requireLockable } from '../age/age-file.ts'
import { ageForm } from '../age/age-header.ts'
import { ageIdentity } from '../age/age-keys.ts'
import type { CopySource } from '../db/backup-file.ts'
import { imageWith } from '../db/homes/copy-files.ts'
import { lockedHeadOf } from '../db/homes/open-readable.ts'
import { openKey } from '../lock/key-files.ts'
import { vaultById } from '../lock/unlocked-folders.ts'
import { authorityKeyOf } from '../share/seal/authority-key.ts'
import { readRecoveryCode } from '../share/seal/recovery-code.ts'
import { entryKind } from '../storage/folders.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'
import { readFileStart } from '../storage/read-file-start.ts'

const KEY_FILE_BYTES = 64 * 1024

/** Whether a file is locked, by how it begins. */
export const isLockedFile = async (file: string): Promise<boolean> =>
  ageForm(await readFileStart(file, 64)) !== null || isOfAnotherFolder(file)

/** Locked as a folder of which this process has no key. */
function isOfAnotherFolder(file: string): boolean {
  const head = lockedHeadOf(file)
  return head !== null && vaultById(head.keyId) === null
}

/** A copy that was taken away from a locked folder opens with that folder's passphrase or sheet. */
async function openOfAnotherFolder(file: string, secret: string): Promise<Uint8Array> {
  const head = lockedHeadOf(file)
  if (head === null) throw new AppError('age-none', 'Not a locked copy')
  const isSheet = readRecoveryCode(secret).state === 'ok'
  return imageWith(file, await openKey(head.wrapped, isSheet ? { sheet: secret } : { passphrase: secret }))
}

async function readAll(file: string, limit: number): Promise<Uint8Array> {
  const read = await readFileBounded(file, limit)
  if (read.state === 'read') return read.bytes
  requireLockable(read.size, limit)
  throw new AppError('storage-failed', `${file} shrinks`)
}

/** The passphrase of a copy, from the file beside it that the sheet opens. */
async function passphraseBeside(file: string, identity: string): Promise<string> {
  const beside = keyFileOf(file)
  if (!file.endsWith(LOCKED_ENDING) || (await entryKind(beside, { followLinks: true })) !== 'file') {
    throw new AppError('age-key-missing', `There is no ${beside}`, { details: { path: basename(beside) } })
  }
  return Buffer.from(await openWithAge(await readAll(beside, KEY_FILE_BYTES), { identity })).toString('utf8')
}

/** A file with X25519 recipients is opened by the words alone, one with a passphrase by way of what lies beside it. */
async function openWithSheet(file: string, locked: Uint8Array, sheet: Uint8Array): Promise<Uint8Array> {
  const { privateKey } = authorityKeyOf(sheet).seal
  const identity = ageIdentity(Buffer.from(privateKey, 'base64url'))
  try {
    return await openWithAge(locked, { identity })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'age-foreign') throw error
    return openWithAge(locked, { passphrase: await passphraseBeside(file, identity) })
  }
}

/**
 * A copy to be read: the file itself, or, where it is locked, what it holds, which then lies in memory only.
 * `secret` is its passphrase or the words of the recovery sheet.
 * @throws {AppError} as `openWithAge`; `backup-missing`, `age-needs-passphrase`, `age-key-missing`
 */
export async function openCopy(file: string, secret: string | null): Promise<CopySource> {
  if ((await entryKind(file, { followLinks: true })) !== 'file') {
    throw new AppError('backup-missing', `There is no file ${file}`, { details: { path: file } })
  }
  // What it is called says nothing: a plain copy with another ending is a plain copy.
  if (!(await isLockedFile(file))) return file
  if (secret === null) throw new AppError('age-needs-passphrase', `${file} is locked`)
  if (isOfAnotherFolder(file)) return openOfAnotherFolder(file, secret)
  const locked = await readAll(file, LARGEST_LOCKED)
  const sheet = readRecoveryCode(secret)
  return sheet.state === 'ok'
    ? openWithSheet(file, locked, sheet.secret)
    : openWithAge(locked, { passphrase: secret })
}
