import { assertNever } from '../../lib/assert-never.ts'
import type { PaperChart } from '../paper/paper-model.ts'
import { barsPicture } from './bars-picture.ts'
import { calendarPicture } from './calendar-picture.ts'
import { stripPicture } from './strip-picture.ts'
import { node, type SvgNode } from './svg-node.ts'

function drawn(chart: PaperChart, width: number): { nodes: readonly SvgNode[]; height: number } {
  switch (chart.chart) {
    case 'bars':
      return barsPicture(chart, width)
    case 'strip':
      return stripPicture(chart, width)
    case 'calendar':
      return calendarPicture(chart, width)
    default:
      return assertNever(chart, 'chart')
  }
}

/** A chart as a picture that says in words what it shows. */
export function chartPicture(chart: PaperChart, width = 760): SvgNode {
  const { nodes, height } = drawn(chart, width)
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      role: 'img',
      'aria-label': `${chart.caption.text}. ${chart.description}`.trim(),
      'font-family': 'inherit',
    },
    ...nodes,
  )
}
