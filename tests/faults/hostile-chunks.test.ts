import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as A from '@automerge/automerge'
import { describe, expect, test } from 'vitest'
import { projectRecord } from '#main/records/project-record.ts'
import { changeDocument, type DocumentStep, openDocument } from '#main/replica/document.ts'
import { createGuard } from '#main/replica/guard.ts'
import { GUARD_LIMITS } from '#main/replica/guard-limits.ts'
import { seededRandom } from '../share/random.ts'

/** `KOMANDA_TORTURE_CHUNKS=10000` for the long form; `KOMANDA_FAULT_SEED` repeats a run. */
const CHUNKS = Number(process.env['KOMANDA_TORTURE_CHUNKS'] ?? 300)
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)

const provenance = { by: 'sekretorė', on: 'd1', from: 'typed' }
const step = (path: string, value: string | number): DocumentStep => ({
  record: 'meeting|m1',
  op: {
    op: typeof value === 'number' ? 'value' : 'prose',
    path,
    value,
    audience: 'facts',
  } as DocumentStep['op'],
})

const sound = (): Uint8Array =>
  changeDocument(
    openDocument([]),
    [step('pupilCount', 12), step('agenda|a|considered', 'Aptartas pusmetis.'), step('agenda|a|$order', 1)],
    provenance,
    new Date('2018-10-01T10:00:00Z'),
  ).chunk

/** Any bytes in place of some of a chunk's, with the checksum that the engine asks for. */
function mutated(chunk: Uint8Array, random: ReturnType<typeof seededRandom>): Uint8Array {
  const bytes = chunk.slice()
  for (let times = 1 + random.below(4); times > 0; times -= 1)
    bytes[8 + random.below(bytes.length - 8)] = random.below(256)
  bytes.set(createHash('sha256').update(bytes.subarray(8)).digest().subarray(0, 4), 4)
  return bytes
}

describe('chunks with right checksums and hostile content', () => {
  test(
    `of ${CHUNKS} mutated ones each is refused or can be opened and read, and the next sound one is taken (seed ${SEED})`,
    { timeout: 60_000 + CHUNKS * 50 },
    async () => {
      const guard = createGuard()
      const chunk = sound()
      const random = seededRandom(SEED)
      const verdicts = new Map<string, number>()
      for (let count = 0; count < CHUNKS; count += 1) {
        const bytes = mutated(chunk, random)
        const verdict = await guard.inspect([chunk, bytes])
        const word = verdict.ok ? 'taken' : verdict.reason
        verdicts.set(word, (verdicts.get(word) ?? 0) + 1)
        if (!verdict.ok) continue
        const { records } = openDocument([chunk, bytes])
        for (const [key, leaves] of records) projectRecord(key, leaves)
        // What was there is still there, whatever came beside it.
        expect(records.get('meeting|m1')?.has('pupilCount')).toBe(true)
      }
      console.log(`seed ${SEED}:`, Object.fromEntries(verdicts))
      expect(await guard.inspect([chunk])).toEqual({ ok: true, missing: 0 })
      expect(verdicts.size).toBeGreaterThan(1)
      guard.close()
    },
  )

  const bombs: readonly (readonly [string, () => Uint8Array])[] = [
    [
      'a text that unpacks to a thousand times its size',
      () => saved({ 'meeting|m1|place': 'a'.repeat(GUARD_LIMITS.stringLength + 1) }),
    ],
    ['maps in maps', () => saved({ 'meeting|m1|place': nested(200) })],
    ['a key without an end', () => saved({ [`meeting|m1|${'x'.repeat(GUARD_LIMITS.keyLength)}`]: 1 })],
    ['a list in place of the fields', withListForFields],
    ['more bytes than any document has', () => new Uint8Array(GUARD_LIMITS.documentBytes + 1)],
  ]
  test.each(bombs)('%s is refused', async (_name, make) => {
    const bytes = make()
    const guard = createGuard()
    expect((await guard.inspect([bytes])).ok).toBe(false)
    guard.close()
  })

  test('a small chunk that unpacks to very much is refused before it is shown, and the program goes on', async () => {
    const bomb = saved({ 'meeting|m1|place': 'a'.repeat(8_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    const guard = createGuard()
    expect((await guard.inspect([bomb])).ok).toBe(false)
    expect(await guard.inspect([sound()])).toEqual({ ok: true, missing: 0 })
    guard.close()
  })

  test('174 bytes that are a hundred thousand changes end within the time, and the next sound one is taken', async () => {
    const bytes = new Uint8Array(Buffer.from(MANY_CHANGES, 'base64'))
    expect(bytes).toHaveLength(174)
    const guard = createGuard({ milliseconds: 1500 })
    expect((await guard.inspect([bytes])).ok).toBe(false)
    guard.close()
    const next = createGuard()
    expect(await next.inspect([sound()])).toEqual({ ok: true, missing: 0 })
    next.close()
  })

  test('many asked at once: one that ends the process takes none of the others along', async () => {
    const guard = createGuard()
    const before = childrenOfThis()
    const verdicts = [sound(), sound(), new Uint8Array(9), sound()].map((bytes) => guard.inspect([bytes]))
    for (const child of childrenOfThis()) if (!before.includes(child)) process.kill(child, 'SIGKILL')
    expect(await Promise.all(verdicts)).toEqual([
      { ok: false, reason: 'crashed' },
      { ok: true, missing: 0 },
      { ok: false, reason: 'unreadable' },
      { ok: true, missing: 0 },
    ])
    guard.close()
  })
})

/** A saved document of 100,001 changes without a step, after the genesis. */
const MANY_CHANGES =
  'hW9Kg3aK6eMAowECEAAAAAAAAAAAAAAAAAAAAAAQFzouirwYj9aayMTZewwKsQEEBBDz6G681NIsFvuB/y3j4Jz6Z0MmOZIPqYlvpI/VDwcB' +
  'BgMHEwYjBEAGQwZWBAgVBSECIwM0AUIDVgNXAYABAn8AoY0GAX4BAKCNBgF/AqGNBgCijQYAfwChjQYBfwCgjQYBoo0GB34BZgF2AgB+An8C' +
  'fgABfgAUAQIAoY0G'

/** Process ids, as Linux tells them. */
const childrenOfThis = (): readonly number[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((id) => id.trim() !== '')
    .map(Number)

const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) })

/** A document of ours with these fields beside its own. */
const saved = (fields: Record<string, unknown>): Uint8Array =>
  A.save(
    A.change(A.clone(openDocument([]).doc), (draft) => {
      const target = draft.f as Record<string, unknown>
      for (const [key, value] of Object.entries(fields)) target[key] = asShort(value)
    }),
  )

const withListForFields = (): Uint8Array =>
  A.save(
    A.change(A.clone(openDocument([]).doc), (draft) => {
      ;(draft as { f: unknown }).f = [1, 2, 3]
    }),
  )

const asShort = (value: unknown): unknown =>
  typeof value === 'string' ? new A.ImmutableString(value) : value
