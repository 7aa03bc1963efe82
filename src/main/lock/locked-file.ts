import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { SECTOR_BYTES } from '../storage/note-file.ts'
import { deriveKey, type Vault, type WrappedKeys } from './vault.ts'

/**
 * What a locked file holds; each has keys of its own, so that one cannot stand in for another. `database`: frames of
 * statements may follow its content. `home`: the same, and a witness of how far it goes lies beside it.
 */
export type LockedKind = 'database' | 'home' | 'annex' | 'file'

/** The head of a locked file; all of it is covered by the first frame. */
export interface LockedHead {
  readonly keyId: string
  readonly salt: Uint8Array
  readonly wrapped: WrappedKeys
  readonly bytes: Uint8Array
}

/** Where the next frame joins on: another order, another file or a frame left out does not open. */
export interface Chain {
  readonly fileKey: Uint8Array
  readonly lengthKey: Uint8Array
  readonly link: Uint8Array
}

/** `cut`: the frame was not written to its end, as a kill or a loss of power leaves it. */
export type OpenedFrame =
  | { readonly state: 'whole'; readonly content: Uint8Array; readonly next: Chain; readonly end: number }
  | { readonly state: 'cut' }
  | { readonly state: 'damaged' }

const MAGIC = Buffer.from('KMDLOCK1', 'latin1')
const ID_BYTES = 8
const SALT_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const LENGTH_BYTES = 4
/** Magic, id of the key, salt, and the lengths of two wrapped keys. */
const FIXED_BYTES = MAGIC.length + ID_BYTES + SALT_BYTES + 2 * LENGTH_BYTES
const MOST_WRAPPED_BYTES = 4096
const CHECK_BYTES = 8
/** Length, nonce, and a check of both, without which a length that was changed would look like a frame that was cut. */
const BEFORE_BYTES = LENGTH_BYTES + NONCE_BYTES + CHECK_BYTES

/** Enough to read a head. */
export const HEAD_LIMIT_BYTES = FIXED_BYTES + 2 * MOST_WRAPPED_BYTES

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

const numberBytes = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(LENGTH_BYTES)
  bytes.writeUInt32BE(value)
  return bytes
}

/** The head that stands at the beginning of these bytes; `null` where it is none of ours. */
export function readHead(file: Uint8Array): LockedHead | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  if (bytes.length < FIXED_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null
  let at = MAGIC.length
  const take = (length: number): Uint8Array => new Uint8Array(bytes.subarray(at, (at += length)))
  const keyId = Buffer.from(take(ID_BYTES)).toString('hex')
  const salt = take(SALT_BYTES)
  const lengths = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + LENGTH_BYTES)] as const
  at += 2 * LENGTH_BYTES
  if (lengths.some((length) => length > MOST_WRAPPED_BYTES) || bytes.length < at + lengths[0] + lengths[1]) {
    return null
  }
  const wrapped = { passphrase: take(lengths[0]), sheet: take(lengths[1]) }
  return { keyId, salt, wrapped, bytes: new Uint8Array(bytes.subarray(0, at)) }
}

function newHead(vault: Vault, wrapped: WrappedKeys): LockedHead {
  const salt = new Uint8Array(randomBytes(SALT_BYTES))
  const { passphrase, sheet } = wrapped
  const bytes = new Uint8Array(
    Buffer.concat([
      MAGIC,
      Buffer.from(vault.id, 'hex'),
      salt,
      numberBytes(passphrase.length),
      numberBytes(sheet.length),
      passphrase,
      sheet,
    ]),
  )
  return { keyId: vault.id, salt, wrapped, bytes }
}

/** What the frames behind a head are read and written with. */
export const chainOf = (vault: Vault, kind: LockedKind, head: LockedHead): Chain => ({
  fileKey: deriveKey(vault.key, head.salt, kind),
  lengthKey: deriveKey(vault.key, head.salt, `${kind} lengths`),
  link: sha256(head.bytes),
})

const nextChain = (chain: Chain, before: Uint8Array, tag: Uint8Array): Chain => ({
  ...chain,
  link: sha256(chain.link, before, tag),
})

const checkOf = ({ lengthKey, link }: Chain, lengthAndNonce: Uint8Array): Uint8Array =>
  createHmac('sha256', lengthKey).update(link).update(lengthAndNonce).digest().subarray(0, CHECK_BYTES)

/** Room that the file system had given the file and nobody had written when the power went: a sector of it, as far as it lies in here. */
function hasBlankSector(file: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at = at - (at % SECTOR_BYTES) + SECTOR_BYTES) {
    const end = Math.min(file.length, at - (at % SECTOR_BYTES) + SECTOR_BYTES)
    if (file.subarray(at, end).every((byte) => byte === 0)) return true
  }
  return false
}

/** AES-256-GCM. Nonces are random: a frame that was taken back leaves none behind that could come again. */
export function sealFrame(
  chain: Chain,
  content: Uint8Array,
): { readonly frame: Uint8Array; readonly next: Chain } {
  const nonce = randomBytes(NONCE_BYTES)
  const lengthAndNonce = Buffer.concat([numberBytes(content.length), nonce])
  const before = Buffer.concat([lengthAndNonce, checkOf(chain, lengthAndNonce)])
  const cipher = createCipheriv('aes-256-gcm', chain.fileKey, nonce)
  cipher.setAAD(Buffer.concat([chain.link, before]))
  const sealed = cipher.update(content)
  cipher.final()
  const tag = cipher.getAuthTag()
  const frame = new Uint8Array(Buffer.concat([before, sealed, tag]))
  return { frame, next: nextChain(chain, before, tag) }
}

/** Never throws for what the file holds. */
export function openFrame(chain: Chain, file: Uint8Array, at: number): OpenedFrame {
  const rest = Buffer.from(file.buffer, file.byteOffset + at, file.length - at)
  if (rest.length < BEFORE_BYTES) return { state: 'cut' }
  const before = rest.subarray(0, BEFORE_BYTES)
  const lengthAndNonce = before.subarray(0, LENGTH_BYTES + NONCE_BYTES)
  if (!before.subarray(lengthAndNonce.length).equals(checkOf(chain, lengthAndNonce))) {
    return { state: hasBlankSector(file, at, at + BEFORE_BYTES) ? 'cut' : 'damaged' }
  }
  const end = BEFORE_BYTES + rest.readUInt32BE(0) + TAG_BYTES
  if (rest.length < end) return { state: 'cut' }
  const tag = rest.subarray(end - TAG_BYTES, end)
  const decipher = createDecipheriv('aes-256-gcm', chain.fileKey, lengthAndNonce.subarray(LENGTH_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.concat([chain.link, before])).setAuthTag(tag)
  try {
    const content = decipher.update(rest.subarray(BEFORE_BYTES, end - TAG_BYTES))
    decipher.final()
    return {
      state: 'whole',
      content: new Uint8Array(content.buffer, content.byteOffset, content.length),
      next: nextChain(chain, before, tag),
      end: at + end,
    }
  } catch {
    // Nothing was begun before this one was on the medium, so only the last can lack a part.
    const isLast = rest.subarray(end).every((byte) => byte === 0)
    return { state: isLast && hasBlankSector(file, at, at + end) ? 'cut' : 'damaged' }
  }
}

/** In a folder the keys lie once, in files of their own: with a changed passphrase no older wrapping is left. */
const NOT_WRAPPED: WrappedKeys = { passphrase: new Uint8Array(0), sheet: new Uint8Array(0) }

/**
 * A new locked file of one frame; `chain` is for what is added to it. What leaves its folder takes the wrapped keys along, so
 * that passphrase or sheet open it anywhere.
 */
export function lockBytes(
  vault: Vault,
  kind: LockedKind,
  content: Uint8Array,
  wrapped: WrappedKeys = NOT_WRAPPED,
): { readonly bytes: Uint8Array; readonly chain: Chain; readonly salt: Uint8Array } {
  const head = newHead(vault, wrapped)
  const { frame, next } = sealFrame(chainOf(vault, kind, head), content)
  return { bytes: new Uint8Array(Buffer.concat([head.bytes, frame])), chain: next, salt: head.salt }
}

/** The content of a locked file of one frame; `null` where one single bit of it or the key is another. */
export function unlockBytes(vault: Vault, kind: LockedKind, file: Uint8Array): Uint8Array | null {
  const head = readHead(file)
  if (head === null || head.keyId !== vault.id) return null
  const opened = openFrame(chainOf(vault, kind, head), file, head.bytes.length)
  return opened.state === 'whole' && opened.end === file.length ? opened.content : null
}
