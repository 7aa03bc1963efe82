import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lockWithAge, openWithAge } from '#main/age/age-file.ts'
import { ageIdentity, ageRecipient } from '#main/age/age-keys.ts'
import { createSealingKey } from '#main/share/seal/sealing-key.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)))
const SAID = 'Kūrybinė komanda: „Žalgiris“ – posėdis Nr. 4.\n'
const WORDS = 'žirgas obelis šaltinis'
/** So little work that thousands of files are opened in a moment. */
const QUICK = { workFactor: 1 }
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const lock = (content: Uint8Array): Promise<Uint8Array> => lockWithAge(content, { passphrase: WORDS }, QUICK)
const codeOf = (file: Uint8Array, passphrase = WORDS): Promise<string> =>
  openWithAge(file, { passphrase }).then(
    () => 'opened',
    (error: unknown) => (error as { code: string }).code,
  )

const key = createSealingKey()
const raw = (half: string): Uint8Array => Buffer.from(half, 'base64url')
const recipient = ageRecipient(raw(key.publicKey))
const identity = ageIdentity(raw(key.privateKey))

describe('files of another age program', () => {
  test('are opened with their passphrase, whichever way its letters were put together', async () => {
    const passphrase = ` ${WORDS.normalize('NFD')}\n`
    expect(text(await openWithAge(fixture('passphrase.age'), { passphrase }))).toBe(SAID)
  })

  test('are opened with the secret half of a recipient, also in the form for letters', async () => {
    const secret = text(fixture('recipient-identity.txt')).trim()
    expect(text(await openWithAge(fixture('recipient-text.age'), { identity: secret }))).toBe(SAID)
    expect(await codeOf(fixture('recipient-text.age'))).toBe('age-foreign')
    await expect(openWithAge(fixture('recipient-text.age'), { identity })).rejects.toMatchObject({
      code: 'age-foreign',
    })
  })
})

/** Opens ours with Debian's program, where the machine has it. */
const age = spawnSync('age', ['--version']).error === undefined

test.runIf(age)('another age program opens ours, by recipient and by passphrase', async () => {
  const folder = temporaryFolder('komanda-age-')
  const [byKey, byWords, secret] = ['key.age', 'words.age', 'secret'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(byKey, await lockWithAge(Buffer.from(SAID), { recipients: [recipient] }))
  writeFileSync(secret, `${identity}\n`)
  expect(execFileSync('age', ['-d', '-i', secret, byKey], { encoding: 'utf8' })).toBe(SAID)
  writeFileSync(byWords, await lock(Buffer.from(SAID)))
  // It asks on the terminal only.
  const run = spawnSync('script', ['-qec', `age -d ${byWords} > ${folder}/out`, '/dev/null'], {
    input: `${WORDS}\n`,
  })
  expect(run.status).toBe(0)
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(SAID)
})

test('anything comes back as it was, of any length', async () => {
  const lengths = [0, 1, 65_535, 65_536, 65_537, 131_072, 700_001]
  for (const length of lengths) {
    const content = new Uint8Array(randomBytes(length))
    const locked = await lock(content)
    expect(Buffer.compare(await openWithAge(locked, { passphrase: WORDS }), content)).toBe(0)
    if (length > 100) expect(Buffer.from(locked).includes(Buffer.from(content.subarray(0, 100)))).toBe(false)
  }
})

test('a wrong passphrase and no age file at all are told apart', async () => {
  const locked = await lock(Buffer.from(SAID))
  expect(await codeOf(locked, 'žirgas obelis šaltinė')).toBe('age-wrong-passphrase')
  expect(await codeOf(Buffer.from(SAID))).toBe('age-none')
  expect(await codeOf(new Uint8Array())).toBe('age-none')
})

/** Shapes of the published test vectors for headers, each made of a good file. */
const HEADERS: readonly (readonly [string, (header: string) => string, string])[] = [
  ['work factor 23', (h) => h.replace(/ 1\n/u, ' 23\n'), 'age-too-hard'],
  ['work factor of many digits', (h) => h.replace(/ 1\n/u, ` 1${'0'.repeat(30)}\n`), 'age-too-hard'],
  ['work factor in hexadecimal', (h) => h.replace(/ 1\n/u, ' 0x1\n'), 'age-damaged'],
  ['work factor with a zero before', (h) => h.replace(/ 1\n/u, ' 01\n'), 'age-damaged'],
  ['work factor with a sign', (h) => h.replace(/ 1\n/u, ' +1\n'), 'age-damaged'],
  ['work factor below nothing', (h) => h.replace(/ 1\n/u, ' -1\n'), 'age-damaged'],
  ['work factor nothing', (h) => h.replace(/ 1\n/u, ' 0\n'), 'age-damaged'],
  ['work factor missing', (h) => h.replace(/ 1\n/u, '\n'), 'age-damaged'],
  ['another work factor', (h) => h.replace(/ 1\n/u, ' 2\n'), 'age-wrong-passphrase'],
  ['one argument more', (h) => h.replace(/ 1\n/u, ' 1 1\n'), 'age-damaged'],
  ['short salt', (h) => h.replace(/scrypt \S\S\S\S/u, 'scrypt '), 'age-damaged'],
  ['long salt', (h) => h.replace('scrypt ', 'scrypt AAAA'), 'age-damaged'],
  ['a passphrase twice', (h) => h.replace(/(-> [^]*\n)(?=---)/u, '$1$1'), 'age-damaged'],
  [
    'a passphrase beside somebody',
    (h) => h.replace('---', `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n---`),
    'age-damaged',
  ],
  ['a long file key', (h) => h.replace(/\n(\S{43})\n---/u, '\n$1AAAA\n---'), 'age-damaged'],
  ['a name in capitals', (h) => h.replace('scrypt', 'Scrypt'), 'age-foreign'],
  ['a later format', (h) => h.replace('v1', 'v2'), 'age-none'],
  ['line ends of Windows', (h) => h.replaceAll('\n', '\r\n'), 'age-none'],
  ['no end of the header', (h) => h.replace('--- ', '---'), 'age-damaged'],
  [
    'a header without end',
    (h) => h.replace('---', `-> x y\n${'A'.repeat(63)}\n`.repeat(1000)),
    'age-damaged',
  ],
]

test.each(HEADERS)('a header with %s is refused for its reason', async (_name, change, code) => {
  const bytes = Buffer.from(await lock(Buffer.from(SAID)))
  const end = bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1
  const header = bytes.subarray(0, end).toString('latin1')
  expect(change(header)).not.toBe(header)
  expect(await codeOf(Buffer.concat([Buffer.from(change(header), 'latin1'), bytes.subarray(end)]))).toBe(code)
})

test('no byte can be changed and nothing cut off or added without being noticed', async () => {
  const locked = await lock(new Uint8Array(randomBytes(300)))
  for (let at = 0; at < locked.length; at += 1) {
    const changed = Uint8Array.from(locked, (byte, index) => (index === at ? byte ^ 1 : byte))
    expect(await codeOf(changed), `byte ${at}`).not.toBe('opened')
    expect(await codeOf(locked.subarray(0, at)), `cut at ${at}`).not.toBe('opened')
  }
  expect(await codeOf(Buffer.concat([locked, locked.subarray(0, 1)]))).toBe('age-damaged')
})

test('pieces cannot change their places, nor be left out at the end', async () => {
  const content = new Uint8Array(randomBytes(4 * 65_536))
  const locked = await lock(content)
  const step = 65_536 + 16
  const start = locked.length - 4 * step
  const head = locked.subarray(0, start)
  const piece = (index: number): Uint8Array =>
    locked.subarray(start + index * step, start + (index + 1) * step)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 5 }), async (order) => {
      const file = Buffer.concat([head, ...order.map(piece)])
      const isWhole = order.join() === '0,1,2,3'
      expect(await codeOf(file)).toBe(isWhole ? 'opened' : 'age-damaged')
    }),
    { numRuns: 20 },
  )
})
