import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { lockWithAge, openWithAge } from '../age/age-file.ts'
import { readRecoveryCode, recoveryWords } from '../share/seal/recovery-code.ts'
import { entryKind } from '../storage/folders.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'
import { writeFileAtomically } from '../storage/write-file-atomically.ts'
import { KEY_FILES } from './locked-places.ts'
import { DATA_KEY_BYTES, type Vault, vaultOf, type WrappedKeys } from './vault.ts'

/** What a person proves to be allowed in with; the words of the sheet as they were typed. */
export type Proof = { readonly passphrase: string } | { readonly sheet: string }

const LIMIT_BYTES = 4096
const OWNER_ONLY = { mode: 0o600 } as const

/** The words of a sheet as age takes them: any age program opens `key-sheet.age` with them. */
const sheetPassphrase = (secret: Uint8Array): string => recoveryWords(secret).join(' ')

/** The words as typed, read; fails with what is wrong about them. */
export function readSheet(typed: string): Uint8Array {
  const read = readRecoveryCode(typed)
  if (read.state === 'ok') return read.secret
  const [word, place] =
    read.state === 'unknown-word'
      ? [read.word, read.place]
      : ['', read.state === 'wrong-count' ? read.count : 0]
  const problem = { 'unknown-word': 'word', 'wrong-count': 'count', 'wrong-check': 'check' }[read.state]
  throw new AppError('seal-code-wrong', `A recovery code: ${read.state}`, {
    details: { problem, word, place },
  })
}

/** `workFactor` is lowered by tests only. */
export const wrapByPassphrase = (
  key: Uint8Array,
  passphrase: string,
  workFactor?: number,
): Promise<Uint8Array> => lockWithAge(key, { passphrase }, workFactor === undefined ? {} : { workFactor })

/** 128 bits drawn at random need no work that makes guessing slow. */
const SHEET_WORK_FACTOR = 12

export const wrapBySheet = (key: Uint8Array, secret: Uint8Array): Promise<Uint8Array> =>
  lockWithAge(key, { passphrase: sheetPassphrase(secret) }, { workFactor: SHEET_WORK_FACTOR })

function told(error: unknown, by: 'passphrase' | 'sheet'): unknown {
  if (!(error instanceof AppError) || error.code === 'age-too-hard') return error
  const code = error.code === 'age-wrong-passphrase' ? `${by}-wrong` : 'lock-keys-damaged'
  return new AppError(code as 'passphrase-wrong' | 'sheet-wrong' | 'lock-keys-damaged', error.message, {
    cause: error,
  })
}

/** The data key out of its wrappings. @throws {AppError} `passphrase-wrong`, `sheet-wrong`, `lock-keys-damaged`, `seal-code-wrong` */
export async function openKey(wrapped: WrappedKeys, proof: Proof): Promise<Vault> {
  const by = 'passphrase' in proof ? 'passphrase' : 'sheet'
  const passphrase = 'passphrase' in proof ? proof.passphrase : sheetPassphrase(readSheet(proof.sheet))
  try {
    const key = await openWithAge(wrapped[by], { passphrase })
    if (key.length !== DATA_KEY_BYTES) throw new AppError('age-damaged', `A key of ${key.length} bytes`)
    return vaultOf(key, wrapped)
  } catch (error) {
    throw told(error, by)
  }
}

async function readKey(path: string): Promise<Uint8Array> {
  if ((await entryKind(path)) === 'missing') return new Uint8Array(0)
  const read = await readFileBounded(path, LIMIT_BYTES)
  return read.state === 'read' ? read.bytes : new Uint8Array(0)
}

/** The wrapped keys as they lie in a folder; an empty one where its file is gone. */
export async function readKeyFiles(folder: string): Promise<WrappedKeys> {
  const [passphrase, sheet] = await Promise.all([
    readKey(join(folder, KEY_FILES.passphrase)),
    readKey(join(folder, KEY_FILES.sheet)),
  ])
  return { passphrase, sheet }
}

/** Each file is replaced whole or not at all. @throws {StorageError} */
export async function writeKeyFiles(folder: string, wrapped: WrappedKeys): Promise<void> {
  await writeFileAtomically(join(folder, KEY_FILES.passphrase), wrapped.passphrase, OWNER_ONLY)
  await writeFileAtomically(join(folder, KEY_FILES.sheet), wrapped.sheet, OWNER_ONLY)
}
