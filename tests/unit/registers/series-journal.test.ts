import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, nextNumber, PLAIN_SERIES, sequenceOf } from '#shared/domain/numbering/number-series.ts'
import { type NumberedPaper, seriesJournal } from '#shared/domain/numbering/series-journal.ts'
import { type InputOf, SCHEMAS } from '#shared/model/kinds.ts'

const rule = { ...PLAIN_SERIES, prefix: 'V-' }

const paper = (id: string, number: string, extra: Partial<NumberedPaper> = {}): NumberedPaper => ({
  kind: 'order',
  id,
  number,
  date: '2018-10-01',
  title: 'Dėl komandos',
  isAnnulled: false,
  annulReason: '',
  ...extra,
})

const entry = (extra: Partial<InputOf<'register-entry'>>) =>
  SCHEMAS['register-entry'].parse({
    id: 'e',
    institutionId: 'KRPD',
    registerId: 'r',
    period: '2018',
    number: 'V-2',
    reason: 'Sugadintas blankas',
    ...extra,
  })

describe('a run of numbers as a journal', () => {
  test('[row 20] every missing number is shown, and a gap needs a reason', () => {
    const papers = [paper('a', 'V-1'), paper('b', 'V-5')]
    const journal = seriesJournal({ rule, papers, entries: [entry({ number: 'V-3' })] })
    expect(
      journal.rows.map(({ line, number, toNumber, reason }) => [line, number, toNumber, reason]),
    ).toEqual([
      ['paper', 'V-1', null, ''],
      ['gap', 'V-2', null, ''],
      ['gap', 'V-3', null, 'Sugadintas blankas'],
      ['gap', 'V-4', null, ''],
      ['paper', 'V-5', null, ''],
    ])
    expect(journal.gapsWithoutReason.map(({ number }) => number)).toEqual(['V-2', 'V-4'])
    const all = entry({ number: 'V-2', toNumber: 'V-4' })
    expect(seriesJournal({ rule, papers, entries: [all] }).gapsWithoutReason).toEqual([])
  })

  test('[row 20] a number that stands twice is told with a free one for the later paper', () => {
    const papers = [
      paper('late', 'V - 7', { date: '2018-11-02' }),
      paper('early', 'v-7', { date: '2018-11-01' }),
      paper('last', 'V-9'),
      paper('third', 'V-7', { date: '2018-12-01' }),
    ]
    const { duplicates, rows } = seriesJournal({ rule, papers, entries: [] })
    expect(duplicates.map(({ keeps, changes, proposal }) => [keeps.id, changes.id, proposal])).toEqual([
      ['early', 'late', 'V-10'],
      ['early', 'third', 'V-11'],
    ])
    expect(rows.filter(({ isDuplicate }) => isDuplicate)).toHaveLength(3)
  })

  test('[row 21] an annulled number stays in its place with its reason, and is no gap', () => {
    const papers = [
      paper('a', 'V-1'),
      paper('b', 'V-2', { isAnnulled: true, annulReason: 'Klaidingas pagrindas' }),
      paper('d', 'V-4', { isAnnulled: true }),
    ]
    const entries = [entry({ number: 'V-3', entryKind: 'annulled', reason: 'Sugadintas blankas' })]
    const journal = seriesJournal({ rule, papers, entries })
    expect(journal.rows.map(({ line, number, reason }) => [line, number, reason])).toEqual([
      ['paper', 'V-1', ''],
      ['annulled', 'V-2', 'Klaidingas pagrindas'],
      ['annulled', 'V-3', 'Sugadintas blankas'],
      ['annulled', 'V-4', ''],
    ])
    expect(journal.annulledWithoutReason.map(({ number }) => number)).toEqual(['V-4'])
  })

  test('[row 20] any numbers: each one up to the highest stands in the journal exactly once or is doubled', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 25 })
    const explained = fc.array(fc.tuple(fc.integer({ min: 1, max: 35 }), fc.integer({ min: 0, max: 5 })), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(numbers, explained, fc.integer({ min: 1, max: 5 }), (used, reasons, firstNumber) => {
        const series = { ...rule, firstNumber }
        const papers = used.map((number, index) => paper(`p${index}`, `V-${number}`))
        const entries = reasons.map(([first, more], index) =>
          entry({ id: `e${index}`, number: `V-${first}`, toNumber: `V-${first + more}` }),
        )
        const journal = seriesJournal({ rule: series, papers, entries })
        const shown = journal.rows.flatMap(({ line, number, toNumber }) => {
          const first = sequenceOf(number) ?? 0
          const last = toNumber === null ? first : (sequenceOf(toNumber) ?? 0)
          return line === 'gap' ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : []
        })
        const highest = Math.max(0, ...used)
        const expected = Array.from({ length: highest }, (_, index) => index + 1).filter(
          (number) => number >= firstNumber && !used.includes(number),
        )
        expect(shown).toEqual(expected)
        expect(journal.rows.filter(({ line }) => line === 'paper')).toHaveLength(used.length)
        const unexplained = expected.filter(
          (number) => !reasons.some(([first, more]) => first <= number && number <= first + more),
        )
        const told = journal.gapsWithoutReason.flatMap(({ number, toNumber }) => {
          const first = sequenceOf(number) ?? 0
          const last = toNumber === null ? first : (sequenceOf(toNumber) ?? 0)
          return Array.from({ length: last - first + 1 }, (_, index) => first + index)
        })
        expect(told).toEqual(unexplained)
        const proposals = journal.duplicates.map(({ proposal }) => sequenceOf(proposal) ?? 0)
        expect(proposals.every((number) => !used.includes(number))).toBe(true)
        expect(new Set(proposals).size).toBe(proposals.length)
      }),
    )
  })
})

describe('the template of a number', () => {
  test('[row 22] prefix, file index, separator, padding and suffix make the printed number', () => {
    const template = {
      ...PLAIN_SERIES,
      prefix: 'V-',
      fileIndex: '4.9',
      fileIndexInNumber: true,
      separator: '-',
    }
    expect(formatNumber(template, 255)).toBe('V-4.9-255')
    expect(formatNumber({ ...template, fileIndexInNumber: false, separator: '' }, 7)).toBe('V-7')
    expect(formatNumber({ ...PLAIN_SERIES, padding: 3, suffix: '/2018' }, 16)).toBe('016/2018')
  })

  test('digits of the suffix are no running number; a paper register before is gone on with', () => {
    const template = { ...PLAIN_SERIES, suffix: '/2018' }
    expect(nextNumber(template, ['16/2018', '9/2018'])).toBe('17/2018')
    expect(nextNumber({ ...rule, firstNumber: 41 }, [])).toBe('V-41')
    expect(nextNumber({ ...rule, firstNumber: 41 }, ['V-41'])).toBe('V-42')
  })
})
