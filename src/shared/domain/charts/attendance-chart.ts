import type { Translate } from '../../i18n/translate.ts'
import { ROLES } from '../../model/event.ts'
import { formatNumber } from '../lithuanian/format-number.ts'
import type { PaperBars } from '../paper/paper-model.ts'
import type { AttendanceBlock } from '../rollup/rollup.ts'

/** Attendances (not people) by role and month; only roles and months that somebody named. `null`: no lists. */
export function attendanceChart(
  { byMonth }: Pick<AttendanceBlock, 'byMonth'>,
  translate: Translate,
): PaperBars | null {
  const months = Object.entries(byMonth)
  if (months.length === 0) return null
  const roles = ROLES.filter((role) => months.some(([, counts]) => counts[role] > 0))
  const sums = months.map(([month, counts]) => ({
    month,
    counts,
    sum: roles.reduce((all, role) => all + counts[role], 0),
  }))
  return {
    block: 'chart',
    chart: 'bars',
    caption: { field: 'attendance', text: translate('chart.attendance') },
    description: `${sums.map(({ month, sum }) => translate('chart.attendanceTold', { month, total: sum })).join('; ')}.`,
    series: roles.map((role) => translate(`chart.role.${role}`)),
    isStacked: true,
    noteTitle: translate('chart.total'),
    maximum: Math.max(1, ...sums.map(({ sum }) => sum)),
    groups: sums.map(({ month, counts, sum }) => ({
      label: { field: `attendance/${month}`, text: month },
      values: roles.map((role) => ({
        value: counts[role],
        text: counts[role] === 0 ? '–' : formatNumber(counts[role]),
      })),
      note: formatNumber(sum),
    })),
  }
}
