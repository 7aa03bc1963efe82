import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidyTypography } from '#shared/domain/lithuanian/tidy-typography.ts'

const shown = (text: string) => tidyTypography(text).replaceAll('\u00A0', '~')

describe('tidyTypography', () => {
  it.each([
    ['"Atgimimo" mokykla', '„Atgimimo“ mokykla'],
    ['“Atgimimo” mokykla', '„Atgimimo“ mokykla'],
    ['(«Elmos»)', '(„Elmos“)'],
    ['„Elmos" ir "Kuko"', '„Elmos“ ir „Kuko“'],
    ['ekranas 24" pločio', 'ekranas 24" pločio'],
    ['2018-2019 m. m.', '2018–2019~m.~m.'],
    ['14.00-15.30 val.', '14.00–15.30~val.'],
    ['5-8 klasių mokiniai', '5–8~klasių mokiniai'],
    ['2018-10-01 Nr. 1-159', '2018-10-01 Nr.~1-159'],
    ['įsakymas Nr. V-100', 'įsakymas Nr.~V-100'],
    ['kodas 09.4.2-ESFA-V-715-03-001', 'kodas 09.4.2-ESFA-V-715-03-001'],
    ['tel. 370-600-12345', 'tel. 370-600-12345'],
    ['2018 m. spalio 1 d. 14 val.', '2018~m.~spalio~1~d. 14~val.'],
    ['per 2018 m. darbai vyko', 'per 2018~m. darbai vyko'],
    ['t. y. 10 % ir 15 mln. Eur', 't.~y. 10~% ir 15~mln. Eur'],
    ['J. Petraitis ir A. B. Jonaitis', 'J.~Petraitis ir A.~B.~Jonaitis'],
    ['planas - geras', 'planas~– geras'],
    ['- pirmas\n- antras', '– pirmas\n– antras'],
    ['Petkevičaitės-Bitės', 'Petkevičaitės-Bitės'],
    ['1 000 000 žmonių', '1~000~000 žmonių'],
    ['dvi  erdvės ', 'dvi erdvės'],
  ])('%s', (typed, tidy) => {
    expect(shown(typed)).toBe(tidy)
  })

  const typing = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '"',
          '“',
          '”',
          '„',
          '-',
          ' - ',
          '–',
          ' ',
          'Nr. ',
          '2018 m. ',
          'spalio 1 d.',
          '5-8',
          ' kl.',
        ),
        fc.constantFrom(
          '14.00-15.30 val.',
          'A. ',
          'B. Petraitis',
          '1 000',
          '\n',
          '\u00A0',
          't. y.',
          '%',
          '.',
          '(',
        ),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''))

  it('never adds, removes or changes a letter, a digit or other sign', () => {
    const words = (text: string) => text.replaceAll(/[\s"“”„«»–—-]/gu, '')
    fc.assert(
      fc.property(typing, (text) => {
        expect(words(tidyTypography(text))).toBe(words(text))
      }),
      {
        numRuns: 2000,
      },
    )
  })

  it('leaves tidy text as it is', () => {
    // A unit on the next line is not the range's.
    expect(tidyTypography('5-8 \n%')).toBe('5-8\n%')
    fc.assert(
      fc.property(typing, (text) => {
        const once = tidyTypography(text)
        expect(tidyTypography(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
