import { describe, expect, test } from 'vitest'
import {
  changeDocument,
  type DocumentStep,
  headsOf,
  mergeChunks,
  openDocument,
  type ReplicaDocument,
} from '#main/replica/document.ts'
import { leftBehind, renewalOf, renewDocument, withoutFormer } from '#main/replica/renew-document.ts'
import { textsEver } from '#main/replica/texts-ever.ts'

const FROM = { by: 'Ona', on: 'pc1', from: 'typed' }
const AT = new Date('2018-10-01T10:00:00Z')
const RECORD = 'meeting|m1'

const prose = (path: string, value: string): DocumentStep => ({
  record: RECORD,
  op: { op: 'prose', path, value, audience: 'text' },
})
const fact = (path: string, value: string): DocumentStep => ({
  record: RECORD,
  op: { op: 'value', path, value, audience: 'text' },
})
const change = (document: ReplicaDocument, ...steps: DocumentStep[]) =>
  changeDocument(document, steps, FROM, AT)

/** A document that named somebody once, and the pieces it was made of. */
function begun() {
  const first = change(openDocument([]), prose('considered', 'Kalbėjo Vardenė.'), fact('name', 'Vardenė'))
  const second = change(first.document, prose('considered', 'Kalbėta.'), fact('name', 'V.'))
  return { document: second.document, chunks: [first.chunk, second.chunk] }
}

function renewed(document: ReplicaDocument) {
  const made = renewDocument(document, FROM, AT)
  if (made === null) throw new Error('Not renewed')
  return made
}

const shown = ({ records }: ReplicaDocument) => Object.fromEntries(records.get(RECORD) ?? [])

describe('[9] a document written anew', () => {
  test('reads as before, has no past, and leaves it behind wherever both meet, in any order', () => {
    const { document, chunks } = begun()
    const { chunk } = renewed(document)
    for (const all of [
      [...chunks, chunk],
      [chunk, ...chunks],
    ]) {
      const pruned = withoutFormer(openDocument(all))
      expect(pruned?.touched).toEqual(new Set())
      expect(pruned && shown(pruned.document)).toEqual({ considered: 'Kalbėta.', name: 'V.' })
      expect(pruned && textsEver(pruned.document, (text) => text.includes('Vardenė'))).toEqual([])
    }
    expect(withoutFormer(openDocument([chunk]))).toBeNull()
    expect(withoutFormer(document)).toBeNull()
  })

  test('what nobody knew of is told by its field; what builds on the former history is late, in chains too', () => {
    const { document, chunks } = begun()
    const { chunk } = renewed(document)
    const other = change(openDocument(chunks), fact('place', 'Salė'))
    const after = change(other.document, fact('place', 'Klasė'))
    const pruned = withoutFormer(openDocument([...chunks, other.chunk, after.chunk, chunk]))
    expect(pruned?.touched).toEqual(new Set([`${RECORD}|place`]))
    const renewal = renewalOf(openDocument([chunk]))
    const found = renewal && leftBehind(renewal, [after.chunk, ...chunks, other.chunk])
    expect([found?.former.size, found?.late.size]).toEqual([2, 2])
    const next = change(openDocument([chunk]), fact('place', 'Kiemas'))
    expect(renewal && leftBehind(renewal, [next.chunk]).late.size).toBe(0)
  })

  test('written anew on two computers apart, and again: all agree on one, and its own changes stay', () => {
    const { document, chunks } = begun()
    const [one, two] = [renewed(document), renewed(openDocument(chunks))]
    const mine = change(openDocument([one.chunk]), fact('place', 'Salė'))
    const yours = change(openDocument([two.chunk]), fact('place', 'Klasė'))
    const orders = [
      [one.chunk, mine.chunk, two.chunk, yours.chunk],
      [two.chunk, yours.chunk, one.chunk, mine.chunk],
    ]
    const kept = orders.map((all) => withoutFormer(openDocument(all))?.document)
    expect(kept[0] && headsOf(kept[0])).toEqual(kept[1] && headsOf(kept[1]))
    expect(['Salė', 'Klasė']).toContain(kept[0] && shown(kept[0])['place'])
    const again = renewed(kept[0] ?? document)
    expect(renewalOf(again.document)?.generation).toBe(2)
    const last = withoutFormer(mergeChunks(openDocument(orders[0] ?? []), [...chunks, again.chunk]))
    expect(last && headsOf(last.document)).toEqual(headsOf(again.document))
  })
})
