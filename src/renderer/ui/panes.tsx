import { Fragment, type ReactNode, useId, useState } from 'react'

import { PaneSplitter } from './pane-splitter.tsx'
import * as css from './panes.css.ts'

export interface Pane {
  readonly id: string
  /** What the splitter beside it is called, e.g. "Sąrašo plotis". Unused for the flexible pane. */
  readonly resizeLabel: string
  /** Usually a Region. */
  readonly content: ReactNode
  /** Pixels; `flexible` takes what is left - exactly one pane should. */
  readonly width: number | 'flexible'
  readonly minWidth: number
  readonly maxWidth: number
}

export interface PanesProps {
  panes: readonly Pane[]
  /** Widths remembered from before, by pane id. */
  storedWidths: Readonly<Record<string, number>>
  /** Called when a resize is done, with every width that differs from its pane's own. */
  onStoreWidths: (widths: Readonly<Record<string, number>>) => void
}

/** Panes side by side with splitters between. Leave a pane out of `panes` to fold it away. */
export const Panes = ({ panes, storedWidths, onStoreWidths }: PanesProps) => {
  const [widths, setWidths] = useState(storedWidths)
  const prefix = useId()
  const flexibleAt = panes.findIndex(({ width }) => width === 'flexible')
  const widthOf = (pane: Pane): number =>
    Math.min(
      pane.maxWidth,
      Math.max(pane.minWidth, widths[pane.id] ?? (pane.width === 'flexible' ? 0 : pane.width)),
    )

  const splitterFor = (pane: Pane, direction: 1 | -1) => (
    <PaneSplitter
      label={pane.resizeLabel}
      controls={`${prefix}${pane.id}`}
      width={widthOf(pane)}
      min={pane.minWidth}
      max={pane.maxWidth}
      direction={direction}
      onResize={(width) => setWidths((before) => ({ ...before, [pane.id]: width }))}
      onResizeEnd={(width) => {
        const after = { ...widths, [pane.id]: width }
        setWidths(after)
        onStoreWidths(after)
      }}
    />
  )
  return (
    <div className={css.panes}>
      {panes.map((pane, at) => (
        <Fragment key={pane.id}>
          {at > flexibleAt ? splitterFor(pane, -1) : null}
          <div
            id={`${prefix}${pane.id}`}
            className={pane.width === 'flexible' ? css.flexible : css.pane}
            style={
              pane.width === 'flexible'
                ? { minWidth: pane.minWidth }
                : { minWidth: pane.minWidth, flexBasis: widthOf(pane) }
            }
          >
            {pane.content}
          </div>
          {at < flexibleAt ? splitterFor(pane, 1) : null}
        </Fragment>
      ))}
    </div>
  )
}
