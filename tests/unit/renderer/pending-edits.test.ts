import { describe, expect, it } from 'vitest'
import type { Edit } from '#shared/contract/records-contract.ts'
import { withEdit } from '#renderer/api/pending-edits.ts'

const set = (path: string, value: unknown): Edit => ({ op: 'set', path: path.split('/'), value })

describe('withEdit', () => {
  it('replaces the waiting value of the same field', () => {
    const queue = withEdit(withEdit([set('a', 1)], set('b', 2)), set('a', 3))
    expect(queue).toEqual([set('a', 3), set('b', 2)])
  })

  it('never reaches across a change of the row it stands in', () => {
    const remove: Edit = { op: 'remove', path: ['agenda', 'x'] }
    const queue = withEdit([set('agenda/x/title', 'a'), remove], set('agenda/x/title', 'b'))
    expect(queue).toEqual([set('agenda/x/title', 'a'), remove, set('agenda/x/title', 'b')])
  })

  it('keeps a new row apart from what is typed into it', () => {
    const row = set('agenda/x', { id: 'x', title: '' })
    expect(withEdit([row], set('agenda/x/title', 'b'))).toEqual([row, set('agenda/x/title', 'b')])
  })
})
