import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsOf, told } from './cite.ts'

const CASES: readonly (readonly [string, readonly string[]])[] = [
  // Full sentences.
  [
    'KRPD kūrybinė komanda sudaryta 2018-10-01 įsak. Nr.V-100. Posėdžiai vyksta ne rečiau kaip vieną kartą per mėnesį.',
    ['order KRPD V-100 2018-10-01 istaigos-kk', 'promise KRPD istaigos-kk every-n 1 month - /'],
  ],
  [
    'Antanavo pagrindinės mokyklos mokytojų taryba 2018 m. kovo 5 d. (protokolas Nr. 3) aptarė rezultatus.',
    ['meeting ANT mokytoju-taryba 2018-03-05 3 done'],
  ],
  // Lists with semicolons, number behind the date or before it.
  [
    'Kazlų Rūdos Prano Dovydaičio pagrindinės mokyklos Metodinėje taryboje (2018-01-25, protokolo Nr. 1; 2018-02-20, protokolas Nr. 2)',
    ['meeting KRPD metodine-taryba 2018-01-25 1 done', 'meeting KRPD metodine-taryba 2018-02-20 2 done'],
  ],
  [
    'Savivaldybės kūrybinės komandos posėdžiai: 2018-01-11 Nr. 5, 2018-02-22 Nr. 6, 2018 -03-15 Nr.7',
    [
      'meeting – savivaldybes-kk 2018-01-11 5 done',
      'meeting – savivaldybes-kk 2018-02-22 6 done',
      'meeting – savivaldybes-kk 2018-03-15 7 done',
    ],
  ],
  // Telegram style.
  ['Plutiškių gimnazija: KK – 2018-03-26; prot. Nr. 1', ['meeting PLU istaigos-kk 2018-03-26 1 done']],
  ['Vadovų pasitarimas 2018-08-29 Nr. ŠP-4', ['meeting – vadovu-pasitarimas 2018-08-29 ŠP-4 done']],
  [
    '„Elmos“ mokyklos-darželio mokytojų tarybos posėdis 2018-06-12, prot. Nr. 1.6.-16',
    ['meeting ELM mokytoju-taryba 2018-06-12 1.6.-16 done'],
  ],
  // Orders and decisions.
  [
    'Plutiškių gimnazijos veiklos planas patvirtintas direktoriaus 2018-09-05 įsakymu Nr. V-4.9-255 „Dėl veiklos plano patvirtinimo“.',
    ['order PLU V-4.9-255 2018-09-05', 'paper PLU activity-plan approved 2018-09-05'],
  ],
  ['Savivaldybės tarybos 2019 m. sausio 30 d. sprendimu Nr. T-33', ['council-decision – T-33 2019-01-30']],
  // Surveys and shares.
  [
    '„Elmos“ mokykloje-darželyje atlikta apklausa „Bendradarbiavimas“ (2018-11-14), apklausta 35 iš 40 tėvų.',
    ['survey ELM parents 35/40 2018-11-14'],
  ],
  ['7 iš 18 metodinių būrelių, 38 procentai', ['share 7/18 38']],
  ['Suderinta 5 iš 13 planų.', ['share 5/13 –']],
  // Promises of all kinds.
  ['Jankų pagrindinės mokyklos KK renkasi kas 2 savaites.', ['promise JAN istaigos-kk every-n 2 week - /']],
  ['Antanavo KK renkasi antrą mėnesio penktadienį.', ['promise ANT istaigos-kk nth-weekday 1 month - 5/2']],
  [
    '„Saulės“ mokyklos LL metodinė grupė renkasi paskutinį mėnesio trečiadienį.',
    ['promise SAU ll-metodine-grupe last-weekday 1 month - 3/'],
  ],
  ['Bagotosios KK renkasi kartą per 3 mėnesius.', ['promise BAG istaigos-kk every-n 3 month - /']],
  ['Bagotosios KK: 6–9 kartus per metus.', ['promise BAG istaigos-kk per-year 1 year 6-9 /']],
  // Rules.
  [
    'Ne mažiau kaip 30 procentų mokytojų dalyvaus bent 2 mokymuose per mokslo metus.',
    ['rule share-of-people >= 30 school-year'],
  ],
  ['Nemažiau 90 proc. įstaigų organizuos seminarą', ['rule share-of-institutions >= 90 project']],
  ['Bent 1 aptarimas kiekvienoje įstaigoje', ['rule each-institution-min >= 1 project']],
  ['Ne vėliau kaip iki 2018-09-03 parengtos rekomendacijos', ['rule deadline <= 2018-09-03 project']],
  ['Nerečiau kaip kartą per mėnesį vyks aptarimai', ['rule cadence >= 1 project']],
  // Only counted.
  ['Antanavo pagrindinėje mokykloje įvyko 8 KK susitikimai 2018 m.', ['count ANT istaigos-kk 8 2018-01-01']],
  // Planned is not done.
  [
    'Antanavo pagrindinėje mokykloje 2019-05-10 vyks mokytojų tarybos posėdis.',
    ['meeting ANT mokytoju-taryba 2019-05-10 – planned'],
  ],
]

describe('citations in a report', () => {
  it.each(CASES)('%s', (text, facts) => {
    expect(told(text)).toEqual(facts)
  })

  it('keeps what no rule reads, with its place, and drops prose that tells nothing', () => {
    const text = 'Mokytojai džiaugėsi.\nRenginyje buvo 40 nuotraukų.'
    const { facts, leftovers } = citationsOf(text)
    expect(facts).toEqual([])
    expect(leftovers.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Renginyje buvo 40 nuotraukų.',
    ])
  })

  it('does not take the school of one paragraph into the next', () => {
    const text = 'Antanavo pagrindinė mokykla.\nMetodinės tarybos posėdis 2018-01-25.'
    expect(told(text)).toEqual(['meeting – metodine-taryba 2018-01-25 – done'])
  })

  it('asks about a year with a digit missing instead of guessing', () => {
    const [fact] = citationsOf('KK posėdis 208-05-10, kitas 2018-06-10').facts
    expect(fact).toMatchObject({ fact: 'meeting', date: null, reading: { proposal: ['2018-05-10'] } })
  })
})

describe('any text', () => {
  it('is read without a throw, each fact standing where its words are', () => {
    const pieces = CASES.map(([text]) => text)
    const words = fc.constantFrom(
      ...pieces.flatMap((text) => text.split(' ')),
      '\n',
      ';',
      '\u00A0',
      '💡',
      '(',
      '„',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(' ')
        const { facts, leftovers } = citationsOf(text)
        for (const { span } of facts) expect(text.slice(span.start, span.end)).not.toBe('')
        for (const { start, end } of leftovers) expect(end).toBeGreaterThan(start)
      }),
      { numRuns: 300 },
    )
  })
})
