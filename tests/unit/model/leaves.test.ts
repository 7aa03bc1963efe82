import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffRecord, type LeafOp, readRecord, type Scalar } from '#shared/model/leaves.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { assignOrder } from '#shared/model/row-order.ts'

const schema = SCHEMAS.meeting

function apply(stored: Map<string, Scalar>, ops: readonly LeafOp[]): Map<string, Scalar> {
  const next = new Map(stored)
  for (const op of ops) {
    if (op.op === 'delete') next.delete(op.path)
    else next.set(op.path, op.value)
  }
  return next
}

const meeting = (extra: object) => schema.parse({ id: 'm1', institutionId: 'A', bodyId: 'b', ...extra })

const agendaArbitrary = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', '1', '2') }), {
    maxLength: 8,
  })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          title: fc.string({ maxLength: 20 }).map((text) => text.trim()),
          considered: fc.string({ maxLength: 40 }),
        }),
      ),
    ),
  )

describe('leaves of a record', () => {
  test('a record comes back as it was put', () => {
    const record = meeting({
      date: '2018-10-01',
      agenda: [
        { id: 'x', title: 'Dėl plano', considered: 'Aptarta.', decisions: [{ id: 'd', text: 'Pritarti' }] },
        { id: 'y', title: 'Kiti klausimai / 2 %' },
      ],
    })
    const stored = apply(new Map(), diffRecord(schema, record, new Map()))
    expect(schema.parse(readRecord(schema, 'm1', stored))).toEqual(record)
  })

  test('any sequence of edits is read back exactly, and an unchanged record costs nothing', () => {
    fc.assert(
      fc.property(fc.array(agendaArbitrary, { minLength: 1, maxLength: 6 }), (versions) => {
        let stored = new Map<string, Scalar>()
        for (const agenda of versions) {
          const record = meeting({ agenda })
          stored = apply(stored, diffRecord(schema, record, stored))
          expect(schema.parse(readRecord(schema, 'm1', stored))).toEqual(record)
          expect(diffRecord(schema, record, stored)).toEqual([])
        }
      }),
    )
  })

  test('a set emptied by a person does not read as its default again', () => {
    const municipality = SCHEMAS.municipality
    const record = municipality.parse({ id: 'KR', name: 'Kazlų Rūdos savivaldybė', exemptMonths: [] })
    const stored = apply(new Map(), diffRecord(municipality, record, new Map()))
    expect(municipality.parse(readRecord(municipality, 'KR', stored)).exemptMonths).toEqual([])
  })

  test('leaves of a newer program stay where they are', () => {
    const stored = new Map<string, Scalar>([['futureField', 'kept']])
    const ops = diffRecord(schema, meeting({}), stored)
    expect(ops.some((op) => op.path === 'futureField')).toBe(false)
  })

  test('names and discussion go to the text document, the rest to the facts', () => {
    const ops = diffRecord(
      schema,
      meeting({ place: 'Kazlų Rūda', agenda: [{ id: 'x', title: 'Dėl plano', considered: 'Aptarta.' }] }),
      new Map(),
    )
    const audience = (path: string) => ops.find((op) => op.path === path)?.audience
    expect(audience('place')).toBe('facts')
    expect(audience('agenda|x|title')).toBe('facts')
    expect(audience('agenda|x|considered')).toBe('text')
  })
})

describe('order of rows', () => {
  test('moving one row writes one number', () => {
    const stored = assignOrder(['a', 'b', 'c', 'd'], new Map())
    const moved = assignOrder(['d', 'a', 'b', 'c'], stored)
    const changed = [...moved].filter(([id, order]) => stored.get(id) !== order)
    expect(changed.map(([id]) => id)).toEqual(['d'])
  })

  test('any order is kept, also after many insertions in one place', () => {
    let stored: ReadonlyMap<string, number> = assignOrder(['first', 'last'], new Map())
    let ids = ['first', 'last']
    for (let turn = 0; turn < 200; turn++) {
      ids = ['first', `n${turn}`, ...ids.slice(1)]
      stored = assignOrder(ids, stored)
      const sorted = [...stored].sort((left, right) => left[1] - right[1]).map(([id]) => id)
      expect(sorted).toEqual(ids)
    }
  })
})
