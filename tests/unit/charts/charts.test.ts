import { describe, expect, test } from 'vitest'
import { escapedText } from '#main/office/plain-text.ts'
import { chartTable } from '#shared/domain/book/chart-table.ts'
import { attendanceChart } from '#shared/domain/charts/attendance-chart.ts'
import { cadenceChart } from '#shared/domain/charts/cadence-chart.ts'
import { chartPicture } from '#shared/domain/charts/chart-picture.ts'
import { institutionsChart } from '#shared/domain/charts/institutions-chart.ts'
import { rollupCharts } from '#shared/domain/charts/rollup-charts.ts'
import { surveyChart } from '#shared/domain/charts/survey-chart.ts'
import type { SvgNode } from '#shared/domain/charts/svg-node.ts'
import { svgText } from '#shared/domain/charts/svg-text.ts'
import type { PaperChart } from '#shared/domain/paper/paper-model.ts'
import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { practiceInput } from '../practice/practice-rollup-input.ts'
import { inputOf, institution, record, told, indicator } from '../rollup/rollup-of.ts'

const translate = createTranslate('lt')
const rollup = computeRollup(practiceInput())
const nameOf = (id: string) => `Mokykla ${id}`

const all = (one: SvgNode): SvgNode[] => [
  one,
  ...one.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
]
const rects = (chart: PaperChart) => all(chartPicture(chart)).filter(({ tag }) => tag === 'rect')
const cellTexts = (chart: PaperChart) =>
  chartTable(chart).rows.map((row) =>
    row.row === 'band' ? [] : row.cells.map(({ lines }) => lines.map(({ text }) => text).join(' ')),
  )

describe('attendances by role over time', () => {
  const chart = attendanceChart(rollup.attendance, translate)

  test('months with a list, each as long as its sum', () => {
    expect(chart?.groups.map(({ label, note }) => [label.text, note])).toEqual([
      ['2017-11', '29'],
      ['2018-02', '84'],
      ['2018-04', '132'],
      ['2018-08', '59'],
      ['2018-11', '33'],
      ['2018-12', '50'],
    ])
    // Nobody came in the role of "other": it has no shade and no column.
    expect(chart?.series).toEqual([
      'Mokytojai',
      'Mokiniai',
      'Tėvai',
      'Vaidmuo nenurodytas',
      'Keli vaidmenys kartu',
    ])
  })

  test('no lists, no picture', () => {
    expect(attendanceChart({ ...rollup.attendance, byMonth: {} }, translate)).toBeNull()
  })
})

describe('the calendar of promises', () => {
  const chart = cadenceChart(rollup.cadence, rollup.asOf, nameOf, translate)
  const group = (body: string, promise: string) =>
    chart?.groups.find((one) => one.label.text.startsWith(body) && one.promise.includes(promise))

  test('promises of one team follow each other, with days, gaps, lacking and free months', () => {
    const texts = chart?.groups.map(({ label }) => label.text) ?? []
    expect(texts.length).toBe(rollup.cadence.length)
    expect(texts.every((text, index) => texts.indexOf(text) === index || texts[index - 1] === text)).toBe(
      true,
    )
    expect(group('Iniciatyvi', 'ne rečiau')).toMatchObject({
      verdict: 'nesilaikoma',
      gaps: [11, 9, 35, 22, 19, 71, 3, 13],
      freeMonths: ['2018-07', '2018-08'],
      lacking: [
        { label: '2018-10', from: '2018-10-01', to: '2018-10-31' },
        { label: '2018-11', from: '2018-11-01', to: '2018-11-30' },
        { label: '2018-12', from: '2018-12-01', to: '2018-12-31' },
      ],
    })
  })

  test('one dot a meeting; the table says the same', () => {
    if (chart === null) throw new Error('no chart')
    const dots = all(chartPicture(chart)).filter(({ tag }) => tag === 'circle')
    const days = chart.groups.flatMap((one) => one.days)
    expect(dots.length).toBe(days.length + 1)
    const row = cellTexts(chart).find(
      ([name, promise]) => name?.startsWith('Iniciatyvi') && promise?.includes('ne rečiau'),
    )
    expect(row?.[4]).toBe('2018-10, 2018-11, 2018-12')
  })
})

describe('institutions against the target', () => {
  const figures = computeRollup(
    inputOf(
      {
        body: [record('body', { id: 'A-kk', institutionId: 'A', name: 'Komanda' })],
        indicator: [
          indicator({
            kind: 'share-of-people',
            source: 'observations',
            denominator: 'observation',
            scope: 'each-institution',
            target: 50,
          }),
        ],
        observation: [
          told('A', { numerator: 3, denominator: 4 }),
          told('B', { numerator: 1, denominator: 3 }),
        ],
      },
      { institutions: ['A', 'B', 'C'].map((id) => institution(id)) },
    ),
  ).indicators

  test('each has its own share; who told nothing stands in words, not as a bar of zero', () => {
    const chart = institutionsChart(figures[0] ?? expect.fail(), nameOf, translate)
    expect(chart?.groups.map(({ label, values }) => [label.text, values[0]?.value])).toEqual([
      ['Mokykla A', 75],
      ['Mokykla B', 33.33],
    ])
    expect(chart?.goal).toEqual({ value: 50, text: 'tikslas 50 %' })
    expect(chart?.remark).toBe('Duomenų nėra (1): Mokykla C.')
  })
})

describe('a survey', () => {
  test('planned is an outline, the result a fill, the change in points', () => {
    const survey = record('survey', {
      id: 'S',
      institutionId: 'A',
      title: 'Apklausa',
      statements: [
        { id: '1', text: 'Man <b>patinka</b> & sekasi', planned: 60, agreeing: 3, answers: 4 },
        { id: '2', text: 'Niekas neatsakė', planned: 50 },
      ],
    })
    const chart = surveyChart(survey, translate)
    expect(chart.groups.map(({ note }) => note)).toEqual(['+15', ''])
    // Two samples of the key; 60 planned and 75 reached; 50 planned, and no bar where nothing is known.
    expect(rects(chart).map(({ attributes }) => attributes['fill'])).toEqual([
      'none',
      'currentColor',
      'none',
      'currentColor',
      'none',
    ])
    const markup = svgText(chartPicture(chart), escapedText)
    expect(markup).not.toContain('<b>')
    expect(markup).toContain('&lt;b&gt;')
  })
})

test('every chart is one picture with words, in one ink', () => {
  const charts = rollupCharts(rollup, nameOf, translate)
  const list = [...charts.institutions, ...charts.attendance, ...charts.cadence]
  expect(list.length).toBeGreaterThan(3)
  for (const chart of list) {
    const picture = chartPicture(chart)
    expect(picture.attributes['aria-label']).toMatch(/\S{3}.*\./u)
    for (const { attributes } of all(picture)) {
      expect(['none', 'currentColor', undefined]).toContain(attributes['fill'])
      expect(['none', 'currentColor', undefined]).toContain(attributes['stroke'])
      expect(JSON.stringify(attributes)).not.toMatch(/NaN|Infinity|undefined/u)
    }
    expect(cellTexts(chart).length).toBe(chart.groups.length)
  }
})
