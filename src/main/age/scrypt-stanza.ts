import { randomBytes, scrypt } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { base64nopad } from '@scure/base'
import { type Identity, type Recipient, Stanza } from 'age-encryption'
import { AppError } from '#shared/contract/app-error.ts'
import { usedPassphrase } from './age-lock.ts'

/** log2 of scrypt's N, as age's own program writes it: 256 MiB of memory and about a second. */
const WORK_FACTOR = 18
/** What a file may ask for at most: 1 GiB and about five seconds. More is an attack or a mistake. */
const HARDEST = 20

const LABEL = 'age-encryption.org/v1/scrypt'
const SALT_BYTES = 16
const WRAPPED_BYTES = 32
const BLOCK_SIZE = 8
/** The wrapping key is used for one file key only (the age specification says so). */
const NONCE = new Uint8Array(12)

/** As age's, but in the system's own threads: the window does not stand still meanwhile. */
function wrappingKey(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const N = 2 ** workFactor
  const options = { N, r: BLOCK_SIZE, p: 1, maxmem: 128 * BLOCK_SIZE * (N + 64) }
  return new Promise((resolve, reject) => {
    scrypt(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), 32, options, (error, key) => {
      if (error === null) resolve(new Uint8Array(key))
      // Less memory than the file asks for.
      else
        reject(new AppError('age-too-hard', 'scrypt did not run', { details: { workFactor }, cause: error }))
    })
  })
}

/** Locks a file key with a passphrase. `workFactor` is lowered by tests only. */
export function passphraseRecipient(passphrase: string, workFactor = WORK_FACTOR): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES)
      const key = await wrappingKey(usedPassphrase(passphrase), salt, workFactor)
      const args = ['scrypt', base64nopad.encode(salt), String(workFactor)]
      return [new Stanza(args, chacha20poly1305(key, NONCE).encrypt(fileKey))]
    },
  }
}

const damaged = (what: string): AppError => new AppError('age-damaged', what)

interface ScryptStanza {
  readonly salt: Uint8Array
  readonly workFactor: number
  readonly body: Uint8Array
}

function readStanza(stanzas: readonly Stanza[]): ScryptStanza | null {
  const stanza = stanzas.find(({ args }) => args[0] === 'scrypt')
  if (stanza === undefined) return null
  const [, salt = '', factor = ''] = stanza.args
  const isWhole = stanzas.length === 1 && stanza.args.length === 3 && stanza.body.length === WRAPPED_BYTES
  if (!isWhole || !/^[A-Za-z0-9+/]{22}$/u.test(salt) || !/^[1-9]\d*$/u.test(factor)) {
    throw damaged('The passphrase part of the header is not as it has to be')
  }
  const workFactor = Number(factor)
  if (workFactor > HARDEST) {
    throw new AppError('age-too-hard', `Work factor ${factor}`, { details: { workFactor, most: HARDEST } })
  }
  return { salt: base64nopad.decode(salt), workFactor, body: stanza.body }
}

function unwrap(key: Uint8Array, body: Uint8Array): Uint8Array | null {
  try {
    return chacha20poly1305(key, NONCE).decrypt(body)
  } catch {
    return null
  }
}

/** Opens a file key with a passphrase, as it is used here and, for files of other programs, as it was typed. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const stanza = readStanza(stanzas)
      if (stanza === null) throw new AppError('age-foreign', 'Not locked with a passphrase')
      for (const form of new Set([usedPassphrase(passphrase), passphrase])) {
        const fileKey = unwrap(await wrappingKey(form, stanza.salt, stanza.workFactor), stanza.body)
        if (fileKey !== null) return fileKey
      }
      throw new AppError('age-wrong-passphrase', 'The passphrase does not open the file')
    },
  }
}
