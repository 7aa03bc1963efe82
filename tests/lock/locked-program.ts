import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Order } from '#shared/model/order.ts'
import { keepWebCredentials, webCredentials } from '#main/features/share/web-credentials.ts'
import { recoveryWords } from '#main/share/seal/recovery-code.ts'
import { windowProgram } from '#tests/support/window-program.ts'

/** A second of scrypt at each try would be most of these tests. */
const EASY = 8

export const PASSPHRASE = 'žalias dviratis prie upės'
/** Stands in texts, names, annexes and copies, and nowhere on a locked disk. */
export const PLANTED = 'Slapukauskaitė'

export interface LockedProgram {
  readonly dataFolder: string
  call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>>
  close(): Promise<void>
  /** Words of the sheet that was made last. */
  words(): readonly string[]
  /** What people see, as one word. */
  seen(): Promise<string>
}

/** The program as a window has it, with passphrases that are quick to try and sheets that can be read. */
export async function openLockable(dataFolder: string): Promise<LockedProgram> {
  let secret = new Uint8Array(16)
  const { call, close } = await windowProgram(dataFolder, {
    lockMaking: {
      workFactor: EASY,
      createSecret: () => (secret = new Uint8Array(randomBytes(16))),
    },
  })
  return {
    dataFolder,
    call,
    close,
    words: () => recoveryWords(secret),
    seen: async () => {
      const orders = (await call('records.list', { kind: 'order' })).records
      const [file] = orders.flatMap(({ record }) => (record as Order).annexes.map((annex) => annex.file))
      const all = [
        await call('records.list', { kind: 'meeting' }),
        await call('records.list', { kind: 'order' }),
        (await call('workspace.state', {})).workspace,
        await webCredentials({ dataFolder }, PLACE),
        await call('search.find', { query: PLANTED }),
        await call('attachments.read', { sha256: file?.sha256 ?? '' }),
      ]
      return createHash('sha256').update(JSON.stringify(all)).digest('hex')
    },
  }
}

/** A place on the web to share in. */
export const PLACE = 'https://debesis.savivaldybe.lt/dav/'

/** A school with minutes, an order with an annex, and a copy of it all; the planted word is in each. */
export async function fill(program: LockedProgram): Promise<void> {
  await program.call('workspace.create', {
    role: 'institution',
    name: 'Jankų mokykla',
    municipality: 'Kazlų Rūda',
    author: PLANTED,
  })
  const file = await program.call('attachments.add', {
    name: `${PLANTED}.txt`,
    base64: Buffer.from(`Priedas: ${PLANTED} `.repeat(200)).toString('base64'),
  })
  await program.call('records.put', {
    records: [
      {
        kind: 'meeting',
        record: { id: 'm1', bodyId: 'b', date: '2018-10-01', purpose: `Kalbėjo ${PLANTED}` },
      },
      {
        kind: 'order',
        record: {
          id: 'o1',
          subject: `Dėl ${PLANTED}`,
          annexes: [{ id: 'a', title: 'Planas', sheets: 2, file }],
        },
      },
    ],
  })
  await keepWebCredentials({ dataFolder: program.dataFolder }, PLACE, { user: 'mokykla', password: PLANTED })
  await program.call('backup.make', {})
}

/** Locks the folder with a sheet that was read back. Gives the sheet's words. */
export async function lock(program: LockedProgram, passphrase = PASSPHRASE): Promise<string> {
  await program.call('lock.prepareSheet', {})
  const words = program.words()
  await program.call('lock.turnOn', { passphrase, words: words.slice(-3).join(' ') })
  return words.join(' ')
}

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** What the bytes hold as they are, and as every stretch of them that inflates. */
function readings(bytes: Buffer): readonly Buffer[] {
  const found = [bytes]
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (at + 2 > bytes.length || bytes.readUInt16BE(at) % 31 !== 0) continue
    try {
      found.push(inflateSync(bytes.subarray(at), { maxOutputLength: 1 << 16 }))
    } catch {
      continue
    }
  }
  return found
}

/** Files in which a word can be read, in any of the ways texts are kept. */
export function filesWith(folder: string, word: string): readonly string[] {
  const needles = [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word).toString('base64').slice(2, -4),
  ]
  return filesIn(folder).filter((file) =>
    readings(readFileSync(file)).some((bytes) => needles.some((needle) => bytes.includes(needle))),
  )
}
