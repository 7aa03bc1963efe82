import type { PaperStrip } from '../paper/paper-model.ts'
import { box, line, linesOf, type SvgNode, words } from './svg-node.ts'

const LABELS = 250
const ROW = 30

/** Rows of boxes: filled, half filled, empty or crossed. */
export function stripPicture(strip: PaperStrip, width: number): { nodes: SvgNode[]; height: number } {
  const step = Math.min(96, (width - LABELS) / Math.max(1, strip.marks.length))
  const marks = strip.marks.map((name, index) =>
    words(linesOf(name, step, 1)[0] ?? '', LABELS + index * step + step / 2, 12, { 'text-anchor': 'middle' }),
  )
  const rows = strip.groups.flatMap(({ label, states }, row) => {
    const y = 20 + row * ROW
    const names = linesOf(label.text, LABELS - 16, 2)
    return [
      ...names.map((text, index) =>
        words(text, LABELS - 10, y + (names.length === 1 ? 15 : 9) + index * 14, { 'text-anchor': 'end' }),
      ),
      ...states.flatMap((state, index) => {
        const x = LABELS + index * step + 4
        const frame = box(x, y + 2, step - 8, 16, { fill: 'none' })
        const solid = { fill: 'currentColor', 'fill-opacity': 0.7, stroke: 'none' }
        if (state === 'full') return [frame, box(x, y + 2, step - 8, 16, solid)]
        if (state === 'part') return [frame, box(x, y + 10, step - 8, 8, solid)]
        return state === 'off' ? [frame, line(x, y + 18, x + step - 8, y + 2)] : [frame]
      }),
    ]
  })
  return { nodes: [...marks, ...rows], height: 24 + strip.groups.length * ROW }
}
