import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { personalDataIn } from '#shared/domain/privacy/personal-data.ts'

const kinds = (text: string) => personalDataIn(text).map(({ kind, match }) => [kind, match])

test('personal codes, phones, e-mails and pupils’ names are pointed out, initials offered [row 97]', () => {
  expect(kinds('Asmens kodas 38501010002, tel. +370 612 34567, rasa@mokykla.lt.')).toEqual([
    ['personal-code', '38501010002'],
    ['email', 'rasa@mokykla.lt'],
    ['phone', '+370 612 34567'],
  ])
  expect(kinds('Skambinti 8 612 34567 arba 8-343-50123.')).toEqual([
    ['phone', '8 612 34567'],
    ['phone', '8-343-50123'],
  ])
  expect(personalDataIn('Kalbėta su mokiniu Jonu Jonaičiu ir 5a klasės mokine Rasa.')).toEqual([
    { kind: 'minor', match: 'Jonu Jonaičiu', replacement: 'J. J.' },
    { kind: 'minor', match: 'Rasa', replacement: 'R.' },
  ])
})

test('dates, numbers of papers, counts and what pupils do are left alone', () => {
  for (const text of [
    '2018-10-01 nutarta, įsakymas Nr. V-123, 2018–2019 m. m.',
    'Dalyvavo 34 mokiniai ir 12 mokytojų, 85 proc.',
    'Mokiniai pristatė projektą, mokinių taryba pritarė.',
    'Kodas 190000000, sąskaita 12345678901, 5a klasės mokiniai.',
    'ISBN 978-609-460-123-4',
  ]) {
    expect(kinds(text), text).toEqual([])
  }
})

test('any text is read in time, and what is told stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { match } of personalDataIn(text))
        expect(text.replaceAll(/\s+/gu, ' ')).toContain(match.split(' ')[0])
    }),
    { numRuns: 100 },
  )
})
