import { type KeyboardEvent, type PointerEvent, useState } from 'react'

import * as css from './panes.css.ts'

interface PaneSplitterProps {
  label: string
  /** Id of the pane it sizes. */
  controls: string
  width: number
  min: number
  max: number
  /** 1 when the pane stands before the splitter, -1 when after. */
  direction: 1 | -1
  onResize: (width: number) => void
  /** At the end of a drag or after each key: the time to remember. */
  onResizeEnd: (width: number) => void
}

const STEP_PX = 16

/** Drag, or arrows; Home and End go to the limits. */
export const PaneSplitter = (props: PaneSplitterProps) => {
  const { width, min, max, direction, onResize, onResizeEnd } = props
  const [drag, setDrag] = useState<{ readonly x: number; readonly width: number } | null>(null)
  const clamp = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)))

  const handleKey = (event: KeyboardEvent) => {
    const goals: Record<string, number> = {
      ArrowLeft: width - STEP_PX * direction,
      ArrowRight: width + STEP_PX * direction,
      Home: min,
      End: max,
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    onResizeEnd(clamp(goal))
  }
  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ x: event.clientX, width })
  }
  const move = (event: PointerEvent) => {
    if (drag !== null) onResize(clamp(drag.width + (event.clientX - drag.x) * direction))
  }
  const end = () => {
    if (drag === null) return
    setDrag(null)
    onResizeEnd(width)
  }
  // The window splitter pattern of WAI-ARIA: a separator that takes the focus is a control.
  const splitterProps = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': props.label,
    'aria-controls': props.controls,
    'aria-valuenow': width,
    'aria-valuemin': min,
    'aria-valuemax': max,
    onKeyDown: handleKey,
    onPointerDown: start,
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
  } as const
  return <div {...splitterProps} data-dragged={drag === null ? undefined : ''} className={css.splitter} />
}
