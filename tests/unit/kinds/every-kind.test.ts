import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Edit } from '#shared/contract/records-contract.ts'
import { referencesOf } from '#shared/domain/border/references-of.ts'
import { applyEdits } from '#shared/model/apply-edits.ts'
import { KINDS } from '#shared/model/kind-names.ts'
import { type AnyRecord, bucketOf, type Kind, SCHEMAS } from '#shared/model/kinds.ts'
import { diffTouched } from '#shared/model/diff-touched.ts'
import { diffRecord, type Scalar } from '#shared/model/leaves.ts'
import { readTouched } from '#shared/model/read-touched.ts'
import { facetsOf } from '#shared/model/record-facets.ts'
import { arbitraryRecord } from './arbitrary-record.ts'
import { leafEdits } from './leaf-edits.ts'
import { openDevice } from './two-devices.ts'

const OWNER = 'KRPD'
const RUNS = 6

/** What no field, or not every one, may hold. */
const wrongValue = fc.constantFrom<unknown>(null, -1, '2018-13-45', 'x'.repeat(300_000), { id: 'r' }, [1])

/** The last edit with something else in its place. */
const spoilt = (edits: readonly Edit[], value: unknown): readonly Edit[] =>
  edits.slice(-1).map((edit) => ({ ...edit, value }) as Edit)

const storedLeaves = (schema: z.ZodObject, record: AnyRecord): ReadonlyMap<string, Scalar> =>
  new Map(
    diffRecord(schema, record as never, new Map()).flatMap((op) =>
      op.op === 'delete' ? [] : [[op.path, op.value] as const],
    ),
  )

const edited = (kind: Kind, record: AnyRecord, edits: readonly Edit[]): AnyRecord =>
  SCHEMAS[kind].parse(applyEdits(record as never, edits))

describe.each(KINDS)('%s', (kind) => {
  const anyRecord = arbitraryRecord(kind, 'r', OWNER)
  const named = (record: AnyRecord, id: string): AnyRecord => ({ ...record, id })

  test('has a JSON Schema, a document and facets', () => {
    const json = z.toJSONSchema(SCHEMAS[kind], { io: 'input', unrepresentable: 'any' })
    expect(Object.keys(json.properties ?? {})).toEqual(Object.keys(SCHEMAS[kind].shape))
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(bucketOf(kind, record as never)).toMatch(/^[^|]{1,200}$/u)
        const facets = facetsOf(kind, record as never)
        expect(facets.date ?? '2018').toMatch(/^\d{4}(-\d{2}){0,2}$/)
        expect(facets.links.every(({ to }) => to !== '')).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('[row 32] any record is put, changed, sent to another PC and read back without loss', () => {
    const [left, right] = [openDevice(OWNER, 'd1'), openDevice(OWNER, 'd2')]
    const last = new Map<string, AnyRecord>()
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 3 }), (versions) => {
        const id = `r${last.size}`
        for (const version of versions) {
          last.set(id, named(version, id))
          left.put(kind, named(version, id))
          expect(left.read(kind, id)).toEqual(last.get(id))
        }
      }),
      { numRuns: RUNS },
    )
    right.receive(left)
    for (const [id, record] of last) expect(right.read(kind, id)).toEqual(record)
    right.rebuild()
    for (const [id, record] of last) expect(right.read(kind, id)).toEqual(record)
  })

  test('what a key touched of a record is read, compared and asked for as the whole would be', () => {
    const schema = SCHEMAS[kind]
    let shared = 0
    fc.assert(
      fc.property(anyRecord, anyRecord, wrongValue, (one, other, wrong) => {
        const stored = storedLeaves(schema, one)
        const edits = leafEdits(one, other)
        for (const some of [...edits.map((single) => [single]), edits, spoilt(edits, wrong)]) {
          const raw = applyEdits(one as never, some)
          const [whole, touched] = [schema.safeParse(raw), readTouched(schema as z.ZodObject, raw, one)]
          if (touched === null) continue
          shared += 1
          expect(JSON.stringify(touched)).toBe(JSON.stringify(whole.data))
          const steps = diffTouched(schema, touched, one, (path) => stored.get(path))
          expect(steps ?? diffRecord(schema, touched, stored)).toEqual(diffRecord(schema, touched, stored))
          const before = referencesOf(kind, one)
          const news = referencesOf(kind, touched as AnyRecord).filter(
            ({ path, to }) => !before.some((was) => was.path === path && was.to === to),
          )
          expect(referencesOf(kind, touched as AnyRecord, one)).toEqual(news)
        }
      }),
      { numRuns: RUNS },
    )
    expect(shared).toBeGreaterThan(RUNS)
  })

  test('two PCs edit single fields of a record apart; every edit stands on both', () => {
    const [left, right] = [openDevice(OWNER, 'd1'), openDevice(OWNER, 'd2')]
    let runs = 0
    let editsMade = 0
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        const id = `r${runs++}`
        const first = named(one, id)
        left.put(kind, first)
        right.receive(left)
        const edits = leafEdits(first, other)
        editsMade += edits.length
        left.put(
          kind,
          edited(
            kind,
            first,
            edits.filter((_, index) => index % 2 === 0),
          ),
        )
        right.put(
          kind,
          edited(
            kind,
            first,
            edits.filter((_, index) => index % 2 === 1),
          ),
        )
        left.receive(right)
        right.receive(left)
        expect(left.read(kind, id)).toEqual(edited(kind, first, edits))
        expect(right.read(kind, id)).toEqual(left.read(kind, id))
      }),
      { numRuns: RUNS },
    )
    expect(editsMade).toBeGreaterThan(RUNS)
  })
})
