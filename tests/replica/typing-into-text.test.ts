import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedStretch } from '#main/replica/changed-stretch.ts'
import { changeDocument, type DocumentStep, mergeChunks, openDocument } from '#main/replica/document.ts'

const provenance = { by: 'sekretorė', on: 'device-1', from: 'typed' }
const at = new Date('2018-10-01T10:00:00Z')
const prose = (text: string): DocumentStep => ({
  record: 'meeting|m1',
  op: { op: 'prose', path: 't', value: text, audience: 'text' },
})

/** Letters that take one unit, two units, and more than one character to one letter. */
const letter = fc.constantFrom('a', 'b', 'ė', 'Š', ' ', '\n', 'e\u0307', '🎉', '🎈', '👩‍🏫', '\u0301')
const text = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''))

describe('typing into a text', () => {
  test('the stretch that differs makes one text of the other and cuts no character in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, removed, inserted } = changedStretch(before, after)
        expect(before.slice(0, start) + inserted + before.slice(start + removed)).toBe(after)
        for (const piece of [before.slice(0, start), inserted, before.slice(start + removed)]) {
          expect(piece.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  test('whatever is typed, the document reads as typed, at once and when opened again', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (states) => {
        const chunks: Uint8Array[] = []
        let document = openDocument([])
        for (const state of states.filter((one, index) => one !== states[index - 1])) {
          const changed = changeDocument(document, [prose(state)], provenance, at)
          document = changed.document
          chunks.push(changed.chunk)
        }
        expect(openDocument(chunks).records.get('meeting|m1')?.get('t')).toBe(states.at(-1))
      }),
      { numRuns: 60 },
    )
  })

  test('two people who type in one text at once both keep their words', () => {
    const base = changeDocument(openDocument([]), [prose('Nutarta 🎉 pritarti.')], provenance, at)
    const one = changeDocument(
      openDocument([base.chunk]),
      [prose('Nutarta 🎉 vienbalsiai pritarti.')],
      provenance,
      at,
    )
    const two = changeDocument(
      openDocument([base.chunk]),
      [prose('Nutarta 🎉 pritarti planui.')],
      provenance,
      at,
    )
    const merged = mergeChunks(one.document, [two.chunk])
    expect(merged.records.get('meeting|m1')?.get('t')).toBe('Nutarta 🎉 vienbalsiai pritarti planui.')
  })
})
