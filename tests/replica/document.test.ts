import { describe, expect, test } from 'vitest'
import {
  changeDocument,
  changesOf,
  compactDocument,
  type DocumentStep,
  mergeChunks,
  missingChanges,
  openDocument,
} from '#main/replica/document.ts'
import { claimsOf } from '#main/replica/field-conflicts.ts'
import { GENESIS_BASE64, makeGenesis } from '#main/replica/genesis.ts'
import { createGuard } from '#main/replica/guard.ts'

const provenance = { by: 'sekretorė', on: 'device-1', from: 'typed' }
const at = new Date('2018-10-01T10:00:00Z')
const value = (path: string, text: string | number): DocumentStep => ({
  record: 'meeting|m1',
  op: { op: 'value', path, value: text, audience: 'facts' },
})
const prose = (path: string, text: string): DocumentStep => ({
  record: 'meeting|m1',
  op: { op: 'prose', path, value: text, audience: 'text' },
})

describe('replica documents', () => {
  test('the genesis is the committed constant', () => {
    expect(Buffer.from(makeGenesis()).toString('base64')).toBe(GENESIS_BASE64)
  })

  test('a change is one chunk, and chunks in any order and doubled give the same leaves', () => {
    const first = changeDocument(openDocument([]), [value('place', 'Kazlų Rūda')], provenance, at)
    const second = changeDocument(first.document, [prose('considered', 'Aptarta.')], provenance, at)
    const again = openDocument([second.chunk, first.chunk, second.chunk])
    expect(Object.fromEntries(again.records.get('meeting|m1') ?? [])).toEqual({
      place: 'Kazlų Rūda',
      considered: 'Aptarta.',
    })
    expect(openDocument([compactDocument(again)]).records).toEqual(again.records)
  })

  test('two devices that begin the same record apart keep both fields and both texts', () => {
    const one = changeDocument(
      openDocument([]),
      [value('place', 'Jankai'), prose('t', 'Pirma')],
      provenance,
      at,
    )
    const two = changeDocument(
      openDocument([]),
      [value('purpose', 'Planas'), prose('t', 'Antra')],
      provenance,
      at,
    )
    const left = mergeChunks(one.document, [two.chunk])
    const right = openDocument([two.chunk, one.chunk])
    expect(left.records).toEqual(right.records)
    const leaves = left.records.get('meeting|m1')
    expect(leaves?.get('place')).toBe('Jankai')
    expect(leaves?.get('purpose')).toBe('Planas')
    expect(String(leaves?.get('t')).split('\n').sort()).toEqual(['Antra', 'Pirma'])
  })

  test('two values for one field are a conflict that names both; a text merges by character', () => {
    const base = changeDocument(openDocument([]), [prose('t', 'Nutarta pritarti.')], provenance, at)
    const one = changeDocument(
      openDocument([base.chunk]),
      [value('n', 12), prose('t', 'Nutarta vienbalsiai pritarti.')],
      provenance,
      at,
    )
    const two = changeDocument(
      openDocument([base.chunk]),
      [value('n', 14), prose('t', 'Nutarta pritarti planui.')],
      provenance,
      at,
    )
    const merged = openDocument([base.chunk, one.chunk, two.chunk])
    expect(
      claimsOf(merged, { record: 'meeting|m1', path: 'n' })
        .map((claim) => [claim.value, claim.change?.by])
        .toSorted(([one], [other]) => Number(one) - Number(other)),
    ).toEqual([
      [12, 'sekretorė'],
      [14, 'sekretorė'],
    ])
    expect(merged.records.get('meeting|m1')?.get('t')).toBe('Nutarta vienbalsiai pritarti planui.')
  })

  test('a change that came before its predecessors waits, is told, and is there once they came', () => {
    const first = changeDocument(openDocument([]), [value('n', 1)], provenance, at)
    const second = changeDocument(first.document, [value('n', 2)], provenance, at)
    const early = openDocument([second.chunk])
    expect(early.records.size).toBe(0)
    expect(missingChanges(early)).toBe(1)
    for (const whole of [mergeChunks(early, [first.chunk]), openDocument([second.chunk, first.chunk])]) {
      expect(missingChanges(whole)).toBe(0)
      expect(whole.records.get('meeting|m1')?.get('n')).toBe(2)
    }
  })

  test('no truncation of a change is taken for less than it was', () => {
    const { chunk } = changeDocument(openDocument([]), [value('place', 'Kazlų Rūda')], provenance, at)
    for (let length = 1; length < chunk.length; length++) {
      expect(() => openDocument([chunk.slice(0, length)])).toThrow()
    }
  })

  test('a change tells who, where, from what and when', () => {
    const { document } = changeDocument(openDocument([]), [value('n', 1)], provenance, at)
    expect(changesOf(document)).toMatchObject([{ ...provenance, at: '2018-10-01T10:00:00.000Z' }])
  })
})

describe('the guard for foreign bytes', () => {
  test('accepts ours, refuses rubbish and survives a second question', async () => {
    const guard = createGuard()
    const { chunk } = changeDocument(openDocument([]), [value('n', 1)], provenance, at)
    expect(await guard.inspect([chunk])).toEqual({ ok: true, missing: 0 })
    const broken = chunk.slice()
    broken.set([broken[20] === 7 ? 8 : 7], 20)
    expect((await guard.inspect([broken])).ok).toBe(false)
    expect(await guard.inspect([chunk])).toEqual({ ok: true, missing: 0 })
    guard.close()
  })

  test('kills the child when time is up', async () => {
    const guard = createGuard({ milliseconds: 1 })
    expect(await guard.inspect([new Uint8Array(10)])).toEqual({ ok: false, reason: 'timed-out' })
    guard.close()
  })
})
