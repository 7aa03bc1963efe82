import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

import { IconButton } from './icon-button.tsx'
import * as css from './sheet.css.ts'
import { type PageSize, Sheet } from './sheet.tsx'
import { visuallyHidden } from './visually-hidden.css.ts'

export interface SheetStackWords {
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  /** The scrolling desk's name. */
  readonly desk: string
  /** E.g. `2 puslapis iš 5`; also the picture's alternative text. */
  page: (number: number, count: number) => string
  /** E.g. `5 puslapiai`. */
  count: (count: number) => string
  /** E.g. `120 %`. */
  zoom: (percent: number) => string
}

export interface SheetStackProps {
  /** One SVG document a page. */
  pages: readonly string[]
  words: SheetStackWords
  zoom: number | 'fit'
  onZoom: (zoom: number | 'fit') => void
  /** Sizes of the pages, in their order; A4 upright where left out. */
  sizes?: readonly PageSize[] | undefined
  /** What each page says, for those who do not see the picture. */
  texts?: readonly string[] | undefined
  /** The place being written: page from 0 and height on it from 0 to 1. Scrolled to when it changes. */
  place?: { readonly page: number; readonly y: number } | undefined
  /** Buttons at the end of the bar, e.g. saving the PDF. */
  actions?: ReactNode
}

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const

/** Pictures take no focus, so the desk does: arrows and Page Down must scroll it. */
const SCROLLED_BY_KEYS = { role: 'group', tabIndex: 0 } as const

const nextZoom = (zoom: number | 'fit', step: 1 | -1): number => {
  const now = zoom === 'fit' ? 1 : zoom
  const larger = ZOOMS.find((one) => one > now) ?? 3
  const smaller = ZOOMS.findLast((one) => one < now) ?? 0.5
  return step === 1 ? larger : smaller
}

/** The printed pages under each other on the desk, with zoom. */
export const SheetStack = ({ pages, words, zoom, onZoom, sizes, texts, place, actions }: SheetStackProps) => {
  const desk = useRef<HTMLDivElement>(null)
  const page = place?.page
  const y = place?.y
  useEffect(() => {
    const box = desk.current
    const target = page === undefined ? null : box?.querySelector<HTMLElement>(`[data-page="${page}"]`)
    if (box === null || !target || y === undefined) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const top = target.offsetTop - box.offsetTop + target.offsetHeight * y - box.clientHeight / 3
    box.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' })
  }, [page, y])
  return (
    <>
      <div className={css.toolbar}>
        <span className={css.toolbarWords}>{words.count(pages.length)}</span>
        <IconButton
          label={words.zoomOut}
          icon={<ZoomOut size={16} />}
          onPress={() => onZoom(nextZoom(zoom, -1))}
        />
        <span className={css.zoomWords}>
          {zoom === 'fit' ? words.fit : words.zoom(Math.round(zoom * 100))}
        </span>
        <IconButton
          label={words.zoomIn}
          icon={<ZoomIn size={16} />}
          onPress={() => onZoom(nextZoom(zoom, 1))}
        />
        <IconButton
          label={words.fit}
          icon={<Maximize2 size={16} />}
          isDisabled={zoom === 'fit'}
          onPress={() => onZoom('fit')}
        />
        {actions}
      </div>
      <div ref={desk} {...SCROLLED_BY_KEYS} aria-label={words.desk} className={css.desk}>
        <div className={zoom === 'fit' ? css.pagesFit : css.pages}>
          {pages.map((svg, at) => (
            <div key={at} data-page={at} style={zoom === 'fit' ? { width: '100%' } : {}}>
              <Sheet svg={svg} label={words.page(at + 1, pages.length)} zoom={zoom} size={sizes?.[at]} />
              {texts?.[at] === undefined ? null : <div className={visuallyHidden}>{texts[at]}</div>}
              <p className={css.pageNumber} aria-hidden="true">
                {words.page(at + 1, pages.length)}
              </p>
            </div>
          ))}
        </div>
      </div>
    </>
  )
}
