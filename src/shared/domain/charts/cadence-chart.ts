import type { Translate } from '../../i18n/translate.ts'
import { monthAfter } from '../cadence/calendar-day.ts'
import { promiseWords } from '../cadence/promise-words.ts'
import { compareLithuanian } from '../lithuanian/compare-lithuanian.ts'
import type { PaperCalendar } from '../paper/paper-model.ts'
import type { CadenceRow } from '../rollup/rollup.ts'

/** A strip longer than this is cut at its beginning: older periods stand in the table. */
const MOST_MONTHS = 60

function monthsOf(rows: readonly CadenceRow[], asOf: string): readonly string[] {
  const days = rows.flatMap(({ asked, days: held, nextDue }) => [
    ...(asked === null ? [] : [asked.from, asked.to]),
    ...held,
    ...(nextDue === null ? [] : [nextDue]),
  ])
  const sorted = days.toSorted()
  const last = (sorted.at(-1) ?? asOf).slice(0, 7)
  const first = (sorted[0] ?? asOf).slice(0, 7)
  const months = [first]
  for (let month = first; month < last;) {
    month = monthAfter(month, 1)
    months.push(month)
  }
  return months.slice(-MOST_MONTHS)
}

/** Promises of meetings on a calendar; promises of one team follow each other. `null` where there are none. */
export function cadenceChart(
  rows: readonly CadenceRow[],
  asOf: string,
  institutionName: (id: string) => string,
  translate: Translate,
): PaperCalendar | null {
  if (rows.length === 0) return null
  const months = monthsOf(rows, asOf)
  const groups = rows
    .map((row) => ({ row, label: `${row.bodyName}, ${institutionName(row.institutionId)}` }))
    .toSorted(
      (one, other) =>
        compareLithuanian(one.label, other.label) || (one.row.source < other.row.source ? 1 : -1),
    )
    .map(({ row, label }) => ({
      label: { field: `${row.bodyId}/name`, text: label },
      promise: promiseWords(row.promise, translate),
      verdict: translate(`chart.verdict.${row.verdict}`),
      asked: row.asked,
      days: row.days,
      gaps: row.gapsDays,
      lacking: row.lacking,
      freeMonths: months.filter((month) => row.promise.exemptMonths.includes(Number(month.slice(5)))),
      nextDue: row.nextDue,
    }))
  const told = groups.map((one) =>
    translate('chart.cadenceTold', {
      body: one.label.text,
      promise: one.promise,
      verdict: one.verdict,
      held: one.days.length,
      lacking: one.lacking.map(({ label }) => label).join(', ') || 'none',
      due: one.nextDue ?? 'none',
    }),
  )
  return {
    block: 'chart',
    chart: 'calendar',
    caption: { field: 'cadence', text: translate('chart.cadence') },
    description: `${told.join('. ')}.`,
    heads: (['body', 'promise', 'days', 'gaps', 'lacking', 'due'] as const).map((id) =>
      translate(`chart.head.${id}`),
    ),
    signs: [
      translate('chart.sign.day'),
      translate('chart.sign.lacking'),
      translate('chart.sign.free'),
      translate('chart.sign.due'),
    ],
    months,
    groups,
  }
}
