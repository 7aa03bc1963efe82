import { dayNumber, lastDayOfMonth } from '../cadence/calendar-day.ts'
import type { PaperCalendar } from '../paper/paper-model.ts'
import { box, line, linesOf, node, type SvgNode, words } from './svg-node.ts'

const LABELS = 232
const ROW = 46
const STRIP = 18
const KEY = 26
const HEAD = 34

type Group = PaperCalendar['groups'][number]
type Place = (day: string) => number

/** Where a day stands on the strip; days before or after it stand at its ends. */
function placeOf(months: readonly string[], width: number): Place {
  const first = dayNumber(`${months[0] ?? '2000-01'}-01`)
  const last = dayNumber(lastDayOfMonth(months.at(-1) ?? '2000-01')) + 1
  const room = width - LABELS - 8
  return (day) => {
    const at = Math.min(Math.max(dayNumber(day), first), last)
    return LABELS + Math.round(((at - first) / (last - first)) * room * 10) / 10
  }
}

const endOf = (day: string, place: Place): number => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return place(next)
}

const run = (from: string, to: string, y: number, place: Place, more: Record<string, string | number>) =>
  box(place(from), y, Math.max(1, endOf(to, place) - place(from)), STRIP, more)

const dayMark = (x: number, y: number): SvgNode =>
  node('circle', { cx: x, cy: y, r: 4.5, fill: 'currentColor', stroke: 'none' })

const dueMark = (x: number, y: number): SvgNode =>
  node('path', {
    d: `M${x - 5} ${y - 8}h10l-5 8z`,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.5,
  })

const FREE = { fill: 'currentColor', 'fill-opacity': 0.1, stroke: 'none' } as const
const LACKING = { fill: 'none', 'stroke-width': 1.5, 'stroke-dasharray': '3 2' } as const

function lackingBox(from: string, to: string, y: number, place: Place): SvgNode[] {
  const [x1, x2] = [place(from), endOf(to, place)]
  const cross = line(x1, y + STRIP, x2, y)
  return x2 - x1 < 6 ? [box(x1 - 3, y, 6, STRIP, LACKING)] : [run(from, to, y, place, LACKING), cross]
}

function groupNodes(group: Group, y: number, place: Place, width: number): SvgNode[] {
  const label = linesOf(group.label.text, LABELS - 12, 2)
  const names = [...label, ...linesOf(group.promise, LABELS - 12, 3 - label.length)]
  const middle = y + STRIP / 2
  return [
    ...names.map((text, index) =>
      words(text, LABELS - 10, y - 4 + index * 14, {
        'text-anchor': 'end',
        ...(index < label.length ? { 'font-weight': 600 } : { 'fill-opacity': 0.85 }),
      }),
    ),
    ...group.freeMonths.map((month) => run(`${month}-01`, lastDayOfMonth(month), y, place, FREE)),
    line(LABELS, y + STRIP, width - 8, y + STRIP),
    ...(group.asked === null
      ? []
      : [
          node('line', {
            x1: place(group.asked.from),
            x2: endOf(group.asked.to, place),
            y1: y + STRIP,
            y2: y + STRIP,
            stroke: 'currentColor',
            'stroke-width': 3,
          }),
        ]),
    ...group.lacking.flatMap(({ from, to }) => lackingBox(from, to, y, place)),
    ...group.days.map((day) => dayMark(place(day), middle)),
    ...(group.nextDue === null ? [] : [dueMark(place(group.nextDue), y + STRIP)]),
  ]
}

/** The signs and what they mean. */
function keyNodes([day, lacking, free, due]: PaperCalendar['signs']): SvgNode[] {
  return [
    dayMark(6, 8),
    words(day, 16, 12),
    box(116, 2, 22, 12, LACKING),
    line(116, 14, 138, 2),
    words(lacking, 144, 12),
    box(300, 2, 22, 12, { ...FREE, 'fill-opacity': 0.2 }),
    words(free, 328, 12),
    dueMark(446, 14),
    words(due, 456, 12),
  ]
}

/** A year's number is as wide as this. */
const YEAR = 34

/** The first month is named by its year too, unless the next year's number would stand in it. */
function namesYear(months: readonly string[], index: number, place: Place): boolean {
  if (index > 0) return months[index]?.endsWith('-01') ?? false
  const next = months.find((month, at) => at > 0 && month.endsWith('-01'))
  return next === undefined || place(`${next}-01`) - place(`${months[0] ?? next}-01`) >= YEAR
}

/** Months with their years; where there are many only each second or third is named. */
function headNodes(months: readonly string[], place: Place, height: number): SvgNode[] {
  const step = months.length <= 18 ? 1 : months.length <= 36 ? 2 : 3
  return months.flatMap((month, index) => {
    const x = place(`${month}-01`)
    const isYear = index === 0 || month.endsWith('-01')
    return [
      node('line', {
        x1: x,
        x2: x,
        y1: KEY + (isYear ? 0 : 16),
        y2: height - 4,
        stroke: 'currentColor',
        'stroke-opacity': isYear ? 0.5 : 0.15,
      }),
      ...(namesYear(months, index, place)
        ? [words(month.slice(0, 4), x + 3, KEY + 12, { 'font-weight': 600 })]
        : []),
      ...(index % step === 0 ? [words(month.slice(5), x + 3, KEY + 27, { 'font-size': 11 })] : []),
    ]
  })
}

/** A strip for each promise; those of one team stand under each other. */
export function calendarPicture(calendar: PaperCalendar, width: number) {
  const place = placeOf(calendar.months, width)
  const height = KEY + HEAD + calendar.groups.length * ROW
  return {
    nodes: [
      ...keyNodes(calendar.signs),
      ...headNodes(calendar.months, place, height),
      ...calendar.groups.flatMap((group, index) =>
        groupNodes(group, KEY + HEAD + 10 + index * ROW, place, width),
      ),
    ],
    height,
  }
}
