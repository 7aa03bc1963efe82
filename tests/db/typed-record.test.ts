import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit } from '#shared/contract/records-contract.ts'
import { applyEdits } from '#shared/model/apply-edits.ts'
import { type AnyRecord, SCHEMAS } from '#shared/model/kinds.ts'
import { heldJson } from '#main/records/held-json.ts'
import { freeze } from '#main/records/held-record.ts'
import { openDevice } from '#tests/unit/kinds/two-devices.ts'

const first = SCHEMAS.meeting.parse({
  id: 'm',
  institutionId: 'A',
  bodyId: 'b',
  date: '2018-10-01',
  agenda: [
    { id: 'a', title: 'Dėl plano', considered: 'Aptarta.', decisions: [{ id: 'd', text: 'Pritarti.' }] },
    { id: 'c', title: 'Kiti' },
  ],
})

const text = fc.string({ unit: 'grapheme', maxLength: 5 })
const set = (path: readonly string[], value: unknown): Edit => ({ op: 'set', path: [...path], value })

/** Mostly letters into a few texts; now and then what makes, moves or takes out rows. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: text.map((value) => set(['agenda', 'a', 'considered'], value)) },
  { weight: 2, arbitrary: text.map((value) => set(['agenda', 'c', 'title'], value)) },
  { weight: 2, arbitrary: text.map((value) => set(['purpose'], value)) },
  fc.constantFrom('2018-10-02', null).map((value) => set(['date'], value)),
  text.map((value) => set(['agenda', 'n'], { id: 'n', title: value })),
  fc.constantFrom<Edit>(
    { op: 'remove', path: ['agenda', 'n'] },
    { op: 'move', path: ['agenda', 'a'], before: null },
    set(['agenda', 'a', 'decisions', 'e'], { id: 'e', text: 'Antras.' }),
  ),
)

const next = (record: unknown, edit: Edit): AnyRecord | null => {
  try {
    return SCHEMAS.meeting.safeParse(applyEdits(record as never, [edit])).data ?? null
  } catch {
    // Its row is not there.
    return null
  }
}

test('a record that is held is put into the same words as any other', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      let record: AnyRecord = first
      for (const edit of edits) {
        record = next(record, edit) ?? record
        freeze(record)
        expect(heldJson(record)).toBe(JSON.stringify(record))
      }
    }),
  )
})

test('a record typed into here and merged in between shows what its documents say, and all that was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyEdit, fc.integer({ min: 0, max: 9 })), { maxLength: 25 }), (turns) => {
      const [here, there] = [openDevice('A', 'd1'), openDevice('A', 'd2')]
      here.put('meeting', first)
      there.receive(here)
      for (const [edit, whose] of turns) {
        const device = whose === 0 ? there : here
        const written = next(device.read('meeting', 'm'), edit)
        if (written) device.put('meeting', written)
        if (written) expect(device.read('meeting', 'm')).toEqual(written)
        if (whose === 1) here.receive(there)
        if (whose === 2) there.receive(here)
      }
      here.receive(there)
      there.receive(here)
      const shown = here.read('meeting', 'm')
      expect(there.read('meeting', 'm')).toEqual(shown)
      here.rebuild()
      expect(JSON.stringify(here.read('meeting', 'm'))).toBe(JSON.stringify(shown))
    }),
    { numRuns: 25 },
  )
})
