import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { memo, type ReactNode, useEffect, useRef } from 'react'

import { IconButton } from './icon-button.tsx'
import * as css from './sheet.css.ts'
import { type PageSize, Sheet } from './sheet.tsx'
import { useDeskZoom, type Zoom } from './use-desk-zoom.ts'
import { VIEW } from './use-near-view.ts'
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
  zoom: Zoom
  onZoom: (zoom: Zoom) => void
  /** Sizes of the pages, in their order; A4 upright where left out. */
  sizes?: readonly PageSize[] | undefined
  /** What each page says, for those who do not see the picture. */
  texts?: readonly string[] | undefined
  /** The place being written: page from 0 and height on it from 0 to 1. Marked, and scrolled to when it changes. */
  place?: { readonly page: number; readonly y: number } | undefined
  /** Buttons at the end of the bar, e.g. saving the PDF. */
  actions?: ReactNode
  /** Between the bar and the pages. */
  warning?: ReactNode
}

/** Pictures take no focus, so the desk does: arrows and Page Down must scroll it. */
const SCROLLED_BY_KEYS = { role: 'group', tabIndex: 0 } as const

const A4_WIDTH_MM = 210

/** The printed pages under each other on the desk, with zoom. */
export const SheetStack = (props: SheetStackProps) => {
  const { pages, words, zoom, onZoom, sizes, texts, place, actions, warning } = props
  const desk = useRef<HTMLDivElement>(null)
  const zooming = useDeskZoom(desk, zoom, onZoom, sizes?.[0]?.widthMm ?? A4_WIDTH_MM)
  const page = place?.page
  const y = place?.y
  useEffect(() => {
    if (desk.current !== null && page !== undefined && y !== undefined) bringIntoView(desk.current, page, y)
  }, [page, y])
  return (
    <>
      <div className={css.toolbar}>
        <span className={css.toolbarWords}>{words.count(pages.length)}</span>
        <IconButton
          label={words.zoomOut}
          shortcut="-"
          icon={<ZoomOut size={16} />}
          onPress={zooming.zoomOut}
        />
        <span className={css.zoomWords}>
          {zoom === 'fit' ? words.fit : words.zoom(Math.round(zoom * 100))}
        </span>
        <IconButton label={words.zoomIn} shortcut="+" icon={<ZoomIn size={16} />} onPress={zooming.zoomIn} />
        <IconButton
          label={words.fit}
          shortcut="0"
          icon={<Maximize2 size={16} />}
          isDisabled={zoom === 'fit'}
          onPress={zooming.fit}
        />
        {actions}
      </div>
      {warning}
      <div
        ref={desk}
        {...VIEW}
        {...{ ...SCROLLED_BY_KEYS, onKeyDown: zooming.onKeyDown }}
        aria-label={words.desk}
        className={css.desk}
      >
        <div className={zoom === 'fit' ? css.pagesFit : css.pages}>
          {pages.map((svg, at) => (
            <PageOnDesk
              key={at}
              at={at}
              svg={svg}
              label={words.page(at + 1, pages.length)}
              zoom={zoom}
              widthMm={sizes?.[at]?.widthMm}
              heightMm={sizes?.[at]?.heightMm}
              text={texts?.[at]}
              mark={page === at ? y : undefined}
            />
          ))}
        </div>
      </div>
    </>
  )
}

/** Calmly, and only where the place is not well in view already: the page should not move at each letter. */
const bringIntoView = (box: HTMLElement, page: number, y: number): void => {
  const target = box.querySelector<HTMLElement>(`[data-page="${page}"]`)
  if (target === null) return
  const at = target.offsetTop - box.offsetTop + target.offsetHeight * y
  const seen = (at - box.scrollTop) / box.clientHeight
  if (seen > 0.1 && seen < 0.7) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  box.scrollTo({ top: at - box.clientHeight / 3, behavior: calm ? 'instant' : 'smooth' })
}

interface PageOnDeskProps {
  at: number
  svg: string
  label: string
  zoom: Zoom
  widthMm: number | undefined
  heightMm: number | undefined
  text: string | undefined
  /** How far down the line stands that is being written, from 0 to 1. */
  mark: number | undefined
}

/** While somebody types, only the pages that changed are made again. */
const PageOnDesk = memo(({ at, svg, label, zoom, widthMm, heightMm, text, mark }: PageOnDeskProps) => (
  <div data-page={at} style={zoom === 'fit' ? { width: '100%' } : {}}>
    <div className={css.marked}>
      <Sheet
        svg={svg}
        label={label}
        zoom={zoom}
        size={widthMm === undefined || heightMm === undefined ? undefined : { widthMm, heightMm }}
      />
      {mark === undefined ? null : (
        <div className={css.mark} style={{ top: `${mark * 100}%` }} aria-hidden="true" data-written="" />
      )}
    </div>
    {text === undefined ? null : (
      <div className={visuallyHidden}>
        {text.split('\n').map((line, row) => (
          <p key={row}>{line}</p>
        ))}
      </div>
    )}
    <p className={css.pageNumber} aria-hidden="true">
      {label}
    </p>
  </div>
))
PageOnDesk.displayName = 'PageOnDesk'
