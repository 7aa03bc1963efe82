import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { beginNotes, type NoteFile, openNotes, readNotes } from '../storage/note-file.ts'
import { deriveKey, type Vault } from './vault.ts'

/** A border between two frames of a locked file: its salt, how far the file goes, and what the next frame joins on. */
export interface Mark {
  readonly salt: Uint8Array
  readonly end: number
  readonly link: Uint8Array
}

/** The file reaches at least so far. `next`: another one may be about to take its place. */
export interface Testimony {
  readonly now: Mark | null
  readonly next: Mark | null
}

/**
 * What tells a file that was cut at its end, or put back as it was on another day, from one that a kill left: each transaction is
 * noted here after it is on the medium. Never ahead of the file; behind it by what was not yet written when the power went.
 */
export interface Witness {
  /** Not on the medium before `sync`. @throws {StorageError} */
  note(told: Testimony): void
  /** @throws {StorageError} */
  sync(): void
  close(): void
}

/** `unreadable`: neither of its places opens with this key. */
export type ReadWitness = Testimony | 'missing' | 'unreadable'

/** Where the witness of a locked file lies. */
export const witnessFile = (file: string): string => `${file}${WITNESS_ENDING}`
export const WITNESS_ENDING = '-witness'

const NO_SALT = new Uint8Array(0)
const [NONCE_BYTES, TAG_BYTES, COUNT_BYTES, HASH_BYTES] = [12, 16, 6, 32]
const MARK_BYTES = HASH_BYTES + COUNT_BYTES + HASH_BYTES
const CONTENT_BYTES = COUNT_BYTES + 2 * MARK_BYTES
const SEALED_BYTES = NONCE_BYTES + CONTENT_BYTES + TAG_BYTES

const keyOf = (vault: Vault): Uint8Array => deriveKey(vault.key, NO_SALT, 'witness')

function putMark(content: Buffer, at: number, mark: Mark | null): void {
  if (mark === null) return
  content.set(mark.salt, at)
  content.writeUIntBE(mark.end, at + HASH_BYTES, COUNT_BYTES)
  content.set(mark.link, at + HASH_BYTES + COUNT_BYTES)
}

/** No file ends at its beginning. */
function markAt(content: Buffer, at: number): Mark | null {
  const end = content.readUIntBE(at + HASH_BYTES, COUNT_BYTES)
  const link = content.subarray(at + HASH_BYTES + COUNT_BYTES, at + MARK_BYTES)
  return end === 0 ? null : { salt: content.subarray(at, at + HASH_BYTES), end, link }
}

function seal(key: Uint8Array, turn: number, { now, next }: Testimony): Uint8Array {
  const content = Buffer.alloc(CONTENT_BYTES)
  content.writeUIntBE(turn, 0, COUNT_BYTES)
  putMark(content, COUNT_BYTES, now)
  putMark(content, COUNT_BYTES + MARK_BYTES, next)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  return new Uint8Array(sealed)
}

function open(key: Uint8Array, note: Uint8Array): { readonly turn: number; readonly told: Testimony } | null {
  if (note.length < SEALED_BYTES) return null
  const tagAt = NONCE_BYTES + CONTENT_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, note.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAuthTag(note.subarray(tagAt, SEALED_BYTES))
  try {
    const content = Buffer.concat([decipher.update(note.subarray(NONCE_BYTES, tagAt)), decipher.final()])
    const told = { now: markAt(content, COUNT_BYTES), next: markAt(content, COUNT_BYTES + MARK_BYTES) }
    return { turn: content.readUIntBE(0, COUNT_BYTES), told }
  } catch {
    return null
  }
}

function newest(file: string, vault: Vault) {
  const notes = readNotes(witnessFile(file))
  if (notes === null) return 'missing'
  const read = notes.map((note) => open(keyOf(vault), note)).filter((one) => one !== null)
  return read.toSorted((left, right) => right.turn - left.turn)[0] ?? 'unreadable'
}

/** What the witness of a locked file says. @throws {StorageError} */
export function readWitness(file: string, vault: Vault): ReadWitness {
  const found = newest(file, vault)
  return typeof found === 'string' ? found : found.told
}

/** Where `begun` tells it, a witness that is missing or cannot be read is begun anew. @throws {StorageError} */
export function openWitness(
  file: string,
  vault: Vault,
  begun: Testimony,
  openAs: (path: string) => NoteFile = openNotes,
): Witness {
  const found = newest(file, vault)
  const key = keyOf(vault)
  let turn = typeof found === 'string' ? 0 : found.turn
  if (typeof found === 'string') beginNotes(witnessFile(file), turn, seal(key, turn, begun))
  const notes = openAs(witnessFile(file))
  return {
    note(told) {
      notes.write(turn + 1, seal(key, turn + 1, told))
      turn += 1
    },
    sync: () => notes.sync(),
    close: () => notes.close(),
  }
}
