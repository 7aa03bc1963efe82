import { useRef } from 'react'

import * as css from './sheet.css.ts'
import { useNearView } from './use-near-view.ts'
import { usePagePicture } from './use-page-picture.ts'

export interface PageSize {
  readonly widthMm: number
  readonly heightMm: number
}

export interface SheetProps {
  /** The page's markup: a whole `<svg>` document of the paper's size. */
  svg: string
  /** What the page shows, read aloud: the same words should be reachable as text elsewhere. */
  label: string
  /** 1 is the paper's real size; `fit` takes the width there is. */
  zoom: number | 'fit'
  /** A4 upright when left out. */
  size?: PageSize | undefined
}

/** The picture comes and goes with the view; that it is one stays told. */
const PICTURE = { role: 'img' } as const

const A4: PageSize = { widthMm: 210, heightMm: 297 }

/** One sheet of paper with a printed page on it, drawn while it is in view or near it. */
export const Sheet = ({ svg, label, zoom, size = A4 }: SheetProps) => {
  const holder = useRef<HTMLDivElement>(null)
  const isNear = useNearView(holder)
  usePagePicture(holder, { svg, className: css.picture, isNear })
  return (
    <div
      ref={holder}
      {...PICTURE}
      aria-label={label}
      className={css.sheet}
      style={{
        width: zoom === 'fit' ? '100%' : `${size.widthMm * zoom}mm`,
        aspectRatio: `${size.widthMm} / ${size.heightMm}`,
      }}
    />
  )
}
