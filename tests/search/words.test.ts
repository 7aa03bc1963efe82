import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { findDates } from '#shared/domain/search/find-dates.ts'
import { snippetsFor } from '#shared/domain/search/make-snippet.ts'
import { parseQuery } from '#shared/domain/search/parse-query.ts'
import { stemLithuanian, stemsWhileTyping } from '#shared/domain/search/stem-lithuanian.ts'

const stem = (word: string): string => stemLithuanian(foldForSearch(word))

/** Forms of one word: all have to meet in one stem. */
const FORMS = [
  'protokolas protokolo protokolui protokolą protokolu protokole protokolai protokolų protokolams protokolus protokolais protokoluose',
  'įsakymas įsakymo įsakymui įsakymu įsakyme įsakymai įsakymų įsakymams įsakymais įsakymuose',
  'posėdis posėdžio posėdžiui posėdį posėdžiu posėdyje posėdžiai posėdžių posėdžiams posėdžius posėdžiuose',
  'mokykla mokyklos mokyklai mokyklą mokykloje mokyklų mokykloms mokyklas mokyklomis mokyklose',
  'mokytojas mokytojo mokytojui mokytoją mokytojai mokytojų mokytojams mokytojus mokytojais mokytojuose mokytoja mokytojos',
  'kūrybinė kūrybinės kūrybinei kūrybinę kūrybinėje kūrybinių kūrybinėms kūrybinis kūrybinio kūrybiniam kūrybiniai kūrybiniuose',
  'institucija institucijos institucijai institucijoje institucijų institucijoms institucijose',
  'direktorius direktoriaus direktoriui direktorių direktoriumi direktoriuje direktoriai direktorė direktorės direktorei',
  'mokinys mokinio mokiniui mokinį mokiniai mokinių mokiniams mokinius mokiniais mokinė',
  'naujas naujo naujam naują naujame nauji naujų naujiems naujus naujasis naujojo naujajam naujoji naujosios',
  'asmuo asmens asmeniui asmenį asmenys asmenų asmenims asmenis',
  'žodis žodžio žodžiui žodį žodžiai žodžių žodžiais',
  'svečias svečio svečiui svečiai svečių svečiams',
  'veikla veiklos veiklai veiklą veikloje veiklų veikloms',
  'oras oro orui orą orai orų',
  'nutarimas nutarimo nutarimai nutarimų nutarimuose',
]

describe('[row 44] forms of Lithuanian words', () => {
  test.each(FORMS)('%s', (forms) => {
    expect([...new Set(forms.split(' ').map(stem))]).toHaveLength(1)
  })

  test('words that only look alike stay apart', () => {
    const stems = [
      'protokolas',
      'protas',
      'mokykla',
      'mokytojas',
      'mokinys',
      'mokslas',
      'planas',
      'planšetė',
    ].map(stem)
    expect(new Set(stems).size).toBe(stems.length)
  })

  test('an ending that is still being typed does not stand in the way', () => {
    for (const typed of ['protokol', 'protokolu', 'protokoluo', 'protokoluos', 'protokoluose']) {
      expect(stemsWhileTyping(typed), typed).toContain('protokol')
    }
  })

  test('any text has a stem, and a stem is never longer', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const word = foldForSearch(text)
        expect(stemLithuanian(word).length).toBeLessThanOrEqual(word.length)
      }),
      { numRuns: 200, examples: [['__proto__'], ['constructor'], ['toString']] },
    )
  })
})

describe('dates and queries', () => {
  test('dates in a text', () => {
    expect(
      findDates('Posėdis 2018-10-05, kitas 2018 m. lapkričio 12 d., planas 2019 m. vasario mėn.'),
    ).toEqual(['20181005', '20181112', '201902'])
    expect(findDates('Nr. 12018-10-055, 2018-13')).toEqual([])
  })

  test.each([
    ['2018 spalis', [{ on: 'date', digits: '201810' }]],
    ['spalio 2018', [{ on: 'date', digits: '201810' }]],
    ['2018-10', [{ on: 'date', digits: '201810' }]],
    ['2018 m. spalio 5 d. planas', [{ on: 'date', digits: '20181005' }, { on: 'word' }]],
    ['V-100', [{ on: 'word', word: { whole: 'v100' } }]],
    [
      'rūšis:įsakymas metai:2018',
      [
        { on: 'kind', kinds: ['order'] },
        { on: 'mark', mark: 'xy2018' },
      ],
    ],
    ['metai:2017-2018', [{ on: 'mark', mark: 'xs20172018' }]],
    ['„kūrybinė komanda“ -planas', [{ on: 'phrase', folded: 'kurybine komanda' }, { on: 'not' }]],
    ['įstaiga:', []],
    ['   ', []],
  ])('%s', (query, conditions) => {
    expect(parseQuery(query)).toMatchObject(conditions)
    expect(parseQuery(query)).toHaveLength(conditions.length)
  })

  test('a snippet shows the words that were meant, in any form, and marks them exactly', () => {
    const text = `${'Pradžia. '.repeat(30)}Aptarti Šėdos protokoluose minimi nutarimai. ${'Pabaiga. '.repeat(30)}`
    const snippet = snippetsFor(parseQuery('seda protokolas'))([{ place: 'body', field: 'considered', text }])
    expect(snippet.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['Šėdos', 'protokoluose'])
    expect(snippet.text.length).toBeLessThan(200)
  })
})
