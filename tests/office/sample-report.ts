import type { RollupReport } from '#shared/domain/rollup-report/rollup-report.ts'

const NOBODY = { teachers: null, pupils: null, parents: null, other: null, unspecified: null, mixed: null }
const ROLES = { teachers: 5, pupils: 0, parents: 0, other: 0, unspecified: 0, mixed: 0 }

const periods = (typed: string): RollupReport['schoolYears'] => ({
  periods: [typed],
  rows: [
    {
      id: 'i-1',
      number: 'K1.1',
      title: typed,
      target: '≥ 90 %',
      cells: [{ value: 80, valueFormat: 'percent', valueText: '80 %', told: '8 iš 10, nepasiekta' }],
    },
  ],
  totals: [{ name: 'Renginiai', values: [1] }],
})

/** A rollup of one figure, one event without a list and one team; `typed` stands wherever people type. */
export function sampleReport(typed = 'Kalnelio mokykla'): RollupReport {
  return {
    metadata: { title: typed, authors: [typed], date: '2019-06-12' },
    title: 'Suvestinė 2018–2019 m. m.',
    owner: typed,
    facts: [`Duomenis pateikė 8 iš 10 įstaigų; trūksta: ${typed}. Duomenys 2019-06-12.`],
    indicators: [
      {
        id: 'i-1',
        number: 'K1.1',
        title: typed,
        target: '≥ 90 %',
        parts: '8 iš 10',
        value: 80,
        valueFormat: 'percent',
        valueText: '80 %',
        verdict: 'not-met',
        verdictText: 'nepasiekta',
        reason: typed,
        formula: 'Skaičiuojama: įstaigos; 8 iš 10 = 80 %.',
        printed: 90,
        coverage: [typed],
        missing: [typed],
        counted: [{ recordId: 'm-1', institution: typed, date: '2018-10-01', amount: 1 }],
        leftOut: [{ recordId: 'gone', institution: typed, date: null, why: 'dokumento čia nėra' }],
        whole: ['gone'],
      },
    ],
    attendance: [{ institution: typed, events: 1, counts: ROLES, total: 5 }],
    attendanceTotal: 5,
    events: [{ recordId: 'e-1', total: null, counts: NOBODY }],
    cadence: [
      {
        body: typed,
        institution: typed,
        promise: typed,
        verdict: 'broken',
        verdictText: 'nesilaikoma',
        held: 3,
        expected: 5,
        longestGapDays: 92,
        missingPeriods: ['2018-11'],
        nextDue: '2019-07-01',
        evidence: ['m-1'],
      },
    ],
    schoolYears: periods(typed),
    halfYears: periods(typed),
    charts: { institutions: [], attendance: [], cadence: [] },
    records: [
      { id: 'm-1', kind: 'Protokolas', date: '2018-10-01', number: '5', institution: typed, title: typed },
      { id: 'e-1', kind: 'Renginys', date: '2018-11-05', number: null, institution: typed, title: typed },
      { id: 'gone', kind: 'Dokumento čia nėra', date: null, number: null, institution: '', title: 'gone' },
    ],
  }
}
