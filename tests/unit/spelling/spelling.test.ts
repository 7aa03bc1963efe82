import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Speller } from '#shared/domain/spelling/read-speller.ts'
import { readSpeller } from '#shared/domain/spelling/read-speller.ts'
import { suggestWords } from '#shared/domain/spelling/suggest-words.ts'
import { textWords } from '#shared/domain/spelling/text-words.ts'
import { withoutPauses } from '#shared/lib/without-pauses.ts'
import { lithuanianDictionary } from '#main/features/spelling/read-dictionary.ts'

let knows: Speller

beforeAll(async () => {
  knows = await lithuanianDictionary()
})

const suggestions = (word: string) => withoutPauses(suggestWords(word, knows, 6))

describe('the dictionary', () => {
  test('knows words in their cases, with beginnings, with a capital; and no others', () => {
    for (const word of [
      'protokolas',
      'Protokoluose',
      'PROTOKOLUI',
      'nepasirašytas',
      'išvažiuojamasis',
      'Vilniuje',
    ]) {
      expect(knows(word), word).toBe(true)
    }
    for (const word of ['protokolasas', 'kurybines', 'vilnius!', '']) expect(knows(word), word).toBe(false)
  })

  test('with rules of a kind it does not read says so', () => {
    expect(() => withoutPauses(readSpeller('COMPOUNDRULE 1\n', '1\na\n'))).toThrow('COMPOUNDRULE')
  })

  test('takes the flags of a word that stands on two lines each by itself', () => {
    const affixes = 'SFX A Y 1\nSFX A 0 s .\nPFX B Y 1\nPFX B 0 ne .\n'
    const own = withoutPauses(readSpeller(affixes, '2\nlabas/A\nlabas/B\n'))
    expect(['labas', 'labass', 'nelabas', 'nelabass'].map(own)).toEqual([true, true, true, false])
  })
})

describe('what may have been meant', () => {
  test.each([
    ['kurybines', 'kūrybinės'],
    ['isvaziuojamasis', 'išvažiuojamasis'],
    ['protokloas', 'protokolas'],
    ['komnados', 'komandos'],
    ['Dokumnetų', 'Dokumentų'],
    ['mokytju', 'mokytoju'],
    ['darbogrupė', 'darbo grupė'],
  ])('by %s is %s', (typed, meant) => {
    expect(suggestions(typed)).toContain(meant)
  })

  test('lacking marks come before wrong letters', () => {
    expect(suggestions('nuspresta').slice(0, 2)).toEqual(['nuspręsta', 'nuspręstą'])
  })

  test('is never more than asked for, never the word itself, and always known', () => {
    fc.assert(
      fc.property(fc.constantFrom('komanda', 'susitikimas', 'taryba', 'nutarė'), fc.nat(), (word, at) => {
        const place = at % word.length
        const spoiled = word.slice(0, place) + word.slice(place + 1)
        const found = suggestions(spoiled)
        expect(found.length).toBeLessThanOrEqual(6)
        expect(found).not.toContain(spoiled)
        for (const one of found) expect(one.split(' ').every(knows), one).toBe(true)
      }),
      { numRuns: 10 },
    )
  })
})

describe('words of a text', () => {
  const words = (text: string) => textWords(text).map(({ word }) => word)

  test('leave out abbreviations, addresses, numbers and surnames after initials', () => {
    expect(
      words(
        'Svarstė R. Petrauskienės (KRPD) pranešimą, žr. https://x.lt/a; 2018–2019 m. m., 5a klasė, a@b.lt',
      ),
    ).toEqual(['Svarstė', 'pranešimą', 'klasė'])
    expect(words('Pvz., mok. taryba, J.-M. Kazlauskas ir kt.')).toEqual(['taryba', 'ir'])
    expect(words('mokymo(si) sėkmė, mokiniai (-ės), (ne)dalyvavo')).toEqual([
      'mokymo',
      'sėkmė',
      'mokiniai',
      'ne',
      'dalyvavo',
    ])
  })

  test('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aąš.5 @K-\n'.split('')) }), (text) => {
        for (const { word, start, end } of textWords(text)) expect(text.slice(start, end)).toBe(word)
      }),
    )
  })
})
