import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts } from '#shared/model/merge-texts.ts'

describe('a text that two people changed apart', () => {
  test('each one’s words stand where that one put them', () => {
    const base = 'Aptartas planas. Nutarta pritarti.'
    expect(mergeTexts(base, `${base} Balsavo visi.`, `Posėdyje. ${base}`)).toBe(
      'Posėdyje. Aptartas planas. Nutarta pritarti. Balsavo visi.',
    )
    expect(
      mergeTexts(base, 'Aptartas biudžetas. Nutarta pritarti.', 'Aptartas planas. Nutarta atidėti.'),
    ).toBe('Aptartas biudžetas. Nutarta atidėti.')
  })

  test('letters of a word that is being typed stay with it when others write after it', () => {
    expect(mergeTexts('Aptart', 'Aptarta', 'Aptart ir nutarta.')).toBe('Aptarta ir nutarta.')
  })

  test('where both changed one word, both words stay', () => {
    expect(mergeTexts('Pritarti planui.', 'Nepritarti planui.', 'Patvirtinti planui.')).toBe(
      'Patvirtinti Nepritarti planui.',
    )
  })

  test('words that arrived already are not put in again by their writer’s next ones', () => {
    expect(mergeTexts('Aptarta.', 'Aptarta. Siūlyta atidėti.', 'Aptarta. Siūlyta')).toBe(
      'Aptarta. Siūlyta atidėti.',
    )
    expect(mergeTexts('Aptarta.', 'Aptarta. Siūlyta', 'Aptarta. Siūlyta atidėti.')).toBe(
      'Aptarta. Siūlyta atidėti.',
    )
  })

  test('what one deleted is gone, what the other wrote inside it stays', () => {
    expect(mergeTexts('vienas du trys', 'vienas', 'vienas du ir pusė trys')).toContain('ir pusė')
  })

  const word = fc.stringMatching(/^[a-ž]{1,6}$/u)
  const words = fc.array(word, { maxLength: 12 })

  test('nothing is made up where only one has written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, next) => {
        expect(mergeTexts(base, next, base)).toBe(next)
        expect(mergeTexts(base, base, next)).toBe(next)
        expect(mergeTexts(base, next, next)).toBe(next)
      }),
    )
  })

  test('no new word is lost, whoever changed whatever', () => {
    /** A text after replacing some of its words and putting new ones in, each marked by its writer. */
    const changed = (base: readonly string[], at: readonly number[], mark: string): string =>
      base.map((one, index) => (at.includes(index) ? `${mark}${index}` : one)).join(' ')
    const places = fc.array(fc.nat({ max: 11 }), { maxLength: 4 })
    fc.assert(
      fc.property(words, places, places, (base, mine, theirs) => {
        const merged = mergeTexts(base.join(' '), changed(base, mine, 'M'), changed(base, theirs, 'T')).split(
          /\s+/,
        )
        const told = (at: readonly number[], mark: string) =>
          [...new Set(at)].filter((index) => index < base.length).map((index) => `${mark}${index}`)
        expect(merged).toEqual(expect.arrayContaining([...told(mine, 'M'), ...told(theirs, 'T')]))
      }),
    )
  })
})
