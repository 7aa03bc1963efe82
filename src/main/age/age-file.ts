import { AppError } from '#shared/contract/app-error.ts'
import { ageForm, hasHeader } from './age-header.ts'
import type { AgeKey, AgeLock } from './age-lock.ts'
import { collect, pacedStream } from './paced-stream.ts'

const MEGABYTE = 1024 * 1024

/** What is locked or opened at once lies in memory: so much of it at most, twice while it is worked on. */
export const LARGEST_CONTENT = 512 * MEGABYTE
/** The format adds a header and 16 bytes for each 64 KiB. */
export const LARGEST_LOCKED = LARGEST_CONTENT + MEGABYTE

/** @throws {AppError} `age-too-large` */
export function requireLockable(bytes: number, most = LARGEST_CONTENT): void {
  if (bytes <= most) return
  throw new AppError('age-too-large', `${bytes} bytes`, {
    details: { megabytes: LARGEST_CONTENT / MEGABYTE },
  })
}

/** Read late: most starts of the program lock nothing. */
const library = () => Promise.all([import('age-encryption'), import('./scrypt-stanza.ts')])

/** How much work a passphrase is, as log2 of scrypt's N; lowered by tests only. */
export interface LockWork {
  readonly workFactor?: number
}

/**
 * The content as an age file (age-encryption.org/v1), which any age program opens with the same passphrase or the secret
 * half of a recipient.
 * @throws {AppError} `age-too-large`, `age-too-hard` where the memory for scrypt is not to be had
 */
export async function lockWithAge(
  content: Uint8Array,
  lock: AgeLock,
  { workFactor }: LockWork = {},
): Promise<Uint8Array> {
  requireLockable(content.length)
  const [{ Encrypter }, { passphraseRecipient }] = await library()
  const encrypter = new Encrypter()
  if ('passphrase' in lock) encrypter.addRecipient(passphraseRecipient(lock.passphrase, workFactor))
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  const stream = await encrypter.encrypt(pacedStream(content))
  return collect(stream, stream.size(content.length))
}

async function binaryOf(file: Uint8Array): Promise<Uint8Array> {
  const form = ageForm(file)
  if (form === null) throw new AppError('age-none', 'Not an age file')
  if (form === 'binary') return file
  const { armor } = await import('age-encryption')
  try {
    return armor.decode(Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1'))
  } catch (error) {
    throw new AppError('age-damaged', 'The text form of the file is damaged', { cause: error })
  }
}

/** The library tells strangers' recipients by this sentence alone. */
const isForeign = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('no identity matched')

function failureOf(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (isForeign(error)) return new AppError('age-foreign', 'Locked for somebody else')
  return new AppError('age-damaged', 'The file reads differently from how it was written', { cause: error })
}

/**
 * The content of an age file, whole and unchanged, or a failure; never a part of it.
 * @throws {AppError} `age-none` (no age file), `age-wrong-passphrase` (also where the few bytes that hold the key are
 * damaged: the two cannot be told apart), `age-foreign` (locked with something else than what is given), `age-damaged`
 * (changed or cut short), `age-too-hard` (asks for more work than is sane), `age-too-large`
 */
export async function openWithAge(file: Uint8Array, key: AgeKey): Promise<Uint8Array> {
  requireLockable(file.length, LARGEST_LOCKED)
  const bytes = await binaryOf(file)
  if (!hasHeader(bytes)) throw new AppError('age-damaged', 'The header does not end')
  const [{ Decrypter }, { passphraseIdentity }] = await library()
  const decrypter = new Decrypter()
  decrypter.addIdentity('passphrase' in key ? passphraseIdentity(key.passphrase) : key.identity)
  try {
    const stream = await decrypter.decrypt(pacedStream(bytes))
    return await collect(stream, stream.size(bytes.length))
  } catch (error) {
    throw failureOf(error)
  }
}
