import { describe, expect, it } from 'vitest'
import { applyEdit } from '#renderer/lib/apply-edit.ts'

const RECORD = {
  place: 'Kaunas',
  votes: { method: 'none' },
  agenda: [
    { id: 'a', title: 'Pirmas', decisions: [{ id: 'd1', text: 'Pritarti.' }] },
    { id: 'b', title: 'Antras', decisions: [] },
  ],
}

describe('applyEdit', () => {
  it('sets a field, a field of an object and a field of a row', () => {
    expect(applyEdit(RECORD, { op: 'set', path: ['place'], value: 'Vilnius' }).place).toBe('Vilnius')
    expect(applyEdit(RECORD, { op: 'set', path: ['votes', 'method'], value: 'open' }).votes).toEqual({
      method: 'open',
    })
    const edited = applyEdit(RECORD, {
      op: 'set',
      path: ['agenda', 'a', 'decisions', 'd1', 'text'],
      value: 'Nepritarti.',
    })
    expect(edited.agenda[0]?.decisions).toEqual([{ id: 'd1', text: 'Nepritarti.' }])
  })

  it('adds a new row last and replaces a known one', () => {
    const added = applyEdit(RECORD, {
      op: 'set',
      path: ['agenda', 'c'],
      value: { id: 'c', title: 'Trečias' },
    })
    expect(added.agenda.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    const replaced = applyEdit(added, {
      op: 'set',
      path: ['agenda', 'a'],
      value: { id: 'a', title: 'Kitas' },
    })
    expect(replaced.agenda[0]?.title).toBe('Kitas')
  })

  it('removes and moves rows', () => {
    expect(applyEdit(RECORD, { op: 'remove', path: ['agenda', 'a'] }).agenda.map(({ id }) => id)).toEqual([
      'b',
    ])
    const ids = (before: string | null) =>
      applyEdit(RECORD, { op: 'move', path: ['agenda', before === 'a' ? 'b' : 'a'], before }).agenda.map(
        ({ id }) => id,
      )
    expect(ids('a')).toEqual(['b', 'a'])
    expect(ids(null)).toEqual(['b', 'a'])
  })

  it('leaves everything alone when the row is gone, and keeps the identity of what did not change', () => {
    const same = applyEdit(RECORD, { op: 'set', path: ['agenda', 'gone', 'title'], value: 'x' })
    expect(same.agenda).toBe(RECORD.agenda)
    const edited = applyEdit(RECORD, { op: 'set', path: ['agenda', 'a', 'title'], value: 'x' })
    expect(edited.agenda[1]).toBe(RECORD.agenda[1])
    expect(RECORD.agenda[0]?.title).toBe('Pirmas')
  })
})
