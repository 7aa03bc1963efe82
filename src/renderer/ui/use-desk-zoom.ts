import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

export type Zoom = number | 'fit'

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const
const PX_PER_MM = 96 / 25.4

/** So much turning of a wheel is one step: trackpads tell many small ones. */
const WHEEL_STEP = 60

interface DeskZoom {
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  /** `+`, `-` and `0` while the desk has the focus. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Zoom of the desk by buttons, keys and Ctrl with the wheel; what stood in the middle stays there. */
export const useDeskZoom = (
  desk: RefObject<HTMLElement | null>,
  zoom: Zoom,
  onZoom: (zoom: Zoom) => void,
  firstWidthMm: number,
): DeskZoom => {
  const middle = useRef<number | null>(null)

  /** How large a page is now, where it takes the width there is. */
  const now = (): number => {
    if (zoom !== 'fit') return zoom
    const width = desk.current?.querySelector<HTMLElement>('[data-page="0"]')?.offsetWidth
    return width === undefined ? 1 : width / (firstWidthMm * PX_PER_MM)
  }
  const change = (to: Zoom): void => {
    const box = desk.current
    if (to === zoom) return
    middle.current = box === null ? null : (box.scrollTop + box.clientHeight / 2) / box.scrollHeight
    onZoom(to)
  }
  const zoomIn = (): void => change(ZOOMS.find((one) => one > now() + 0.01) ?? 3)
  const zoomOut = (): void => change(ZOOMS.findLast((one) => one < now() - 0.01) ?? 0.5)

  useLayoutEffect(() => {
    const box = desk.current
    if (box === null || middle.current === null) return
    const top = middle.current * box.scrollHeight - box.clientHeight / 2
    box.scrollTo({ top, left: (box.scrollWidth - box.clientWidth) / 2, behavior: 'instant' })
    middle.current = null
  }, [desk, zoom])

  const turn = useRef<(step: number) => void>(() => undefined)
  useEffect(() => {
    turn.current = (step) => (step < 0 ? zoomIn() : zoomOut())
  })
  useEffect(() => {
    const box = desk.current
    if (box === null) return
    let turned = 0
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return
      // React listens passively, and the browser would zoom the whole window.
      event.preventDefault()
      turned += event.deltaY
      if (Math.abs(turned) < WHEEL_STEP) return
      turn.current(turned)
      turned = 0
    }
    box.addEventListener('wheel', onWheel, { passive: false })
    return () => box.removeEventListener('wheel', onWheel)
  }, [desk])

  const keys: Readonly<Record<string, () => void>> = {
    '+': zoomIn,
    '=': zoomIn,
    '-': zoomOut,
    '0': () => change('fit'),
  }
  return {
    zoomIn,
    zoomOut,
    fit: () => change('fit'),
    onKeyDown(event) {
      const work = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key]
      if (work === undefined) return
      event.preventDefault()
      work()
    },
  }
}
