import type { PaperBars } from '../paper/paper-model.ts'
import { box, line, linesOf, node, type SvgNode, widthOf, words } from './svg-node.ts'

/** Shades of one ink, the neighbours far from each other, so that a grey print tells them apart. */
const SHADES = [0.78, 0.16, 0.5, 0.05, 0.64, 0.3] as const

const NUMBERS = 92
const BAR = 13
const STEP = 17
const LINE = 15

const fillOf = (bars: PaperBars, index: number): Readonly<Record<string, string | number>> =>
  bars.looks?.[index] === 'outline'
    ? { fill: 'none', 'stroke-width': 1.5 }
    : { fill: 'currentColor', 'fill-opacity': SHADES[index % SHADES.length] ?? 0.5, 'stroke-width': 0.75 }

/** Names take what they need, at most two fifths of the picture. */
const labelsOf = ({ groups }: PaperBars, width: number): number =>
  Math.round(Math.min(width * 0.4, Math.max(60, ...groups.map(({ label }) => widthOf(label.text) + 24))))

/** Where bars begin and how long the longest is. */
interface Room {
  readonly start: number
  readonly length: number
}

interface Drawn {
  readonly nodes: readonly SvgNode[]
  readonly height: number
}

/** Which shade is which; one series needs no key. */
function keyOf(bars: PaperBars, width: number): Drawn {
  if (bars.series.length < 2) return { nodes: [], height: 4 }
  const nodes: SvgNode[] = []
  let x = 0
  let y = 0
  for (const [index, name] of bars.series.entries()) {
    const room = widthOf(name) + 42
    if (x > 0 && x + room > width) {
      x = 0
      y += 20
    }
    nodes.push(box(x + 1, y + 2, 16, 10, fillOf(bars, index)), words(name, x + 23, y + 12))
    x += room
  }
  return { nodes, height: y + 28 }
}

/** A bar of what is there; words alone where nothing is. */
function singles(bars: PaperBars, group: PaperBars['groups'][number], y: number, room: Room): Drawn {
  const nodes = group.values.flatMap(({ value, text }, index) => {
    const top = y + index * STEP
    if (value === null) return [words(text, room.start + 6, top + 11, { 'fill-opacity': 0.75 })]
    const width = lengthOf(value, bars.maximum, room.length)
    return [
      box(room.start, top, width, BAR, fillOf(bars, index)),
      words(text, room.start + width + 6, top + 11),
    ]
  })
  return { nodes, height: group.values.length * STEP }
}

/** Parts one after the other; a part wide enough carries its number. */
function stacked(bars: PaperBars, group: PaperBars['groups'][number], y: number, room: Room): Drawn {
  const nodes: SvgNode[] = []
  let x = room.start
  for (const [index, { value, text }] of group.values.entries()) {
    if (value === null || value <= 0) continue
    const width = lengthOf(value, bars.maximum, room.length)
    nodes.push(box(x, y, width, BAR + 3, fillOf(bars, index)))
    const isLight = (SHADES[index % SHADES.length] ?? 0) < 0.4
    if (isLight && width > widthOf(text) + 4) {
      nodes.push(words(text, x + width / 2, y + 12, { 'text-anchor': 'middle' }))
    }
    x += width
  }
  return { nodes, height: STEP + 3 }
}

const lengthOf = (value: number, maximum: number, room: number): number =>
  maximum <= 0 ? 0 : Math.round((Math.min(Math.max(value, 0), maximum) / maximum) * room * 10) / 10

/** Horizontal bars, their names before them and their numbers after them. */
export function barsPicture(bars: PaperBars, width: number): Drawn {
  const labels = labelsOf(bars, width)
  const room = { start: labels, length: width - labels - NUMBERS }
  const key = keyOf(bars, width)
  const nodes: SvgNode[] = [...key.nodes]
  const goal = bars.goal
  const first = key.height + (goal === undefined ? 0 : 18)
  let y = first
  for (const group of bars.groups) {
    const label = linesOf(group.label.text, labels - 16, 3)
    const drawn = bars.isStacked === true ? stacked(bars, group, y, room) : singles(bars, group, y, room)
    const shift = Math.max(0, (drawn.height - label.length * LINE) / 2)
    nodes.push(
      ...label.map((text, index) =>
        words(text, labels - 10, y + shift + 11 + index * LINE, { 'text-anchor': 'end' }),
      ),
      ...drawn.nodes,
      ...(group.note === undefined
        ? []
        : [words(group.note, width - 2, y + 11, { 'text-anchor': 'end', 'font-weight': 600 })]),
    )
    y += Math.max(drawn.height, label.length * LINE) + 7
  }
  nodes.push(line(labels, first - 3, labels, y - 4))
  if (goal !== undefined) {
    const x = labels + lengthOf(goal.value, bars.maximum, room.length)
    nodes.push(
      line(x, first - 3, x, y - 4, '4 3'),
      words(goal.text, Math.min(x, width - widthOf(goal.text) / 2), first - 8, { 'text-anchor': 'middle' }),
    )
  }
  return { nodes: [node('g', {}, ...nodes)], height: y }
}
