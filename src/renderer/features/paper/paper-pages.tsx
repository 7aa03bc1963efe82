import type { ReactNode } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useRemembered } from '#renderer/lib/local-memory.ts'
import { SheetStack } from '#renderer/ui/sheet-stack.tsx'
import { findPlace } from './find-place.ts'
import type { DrawnPages } from './known-pages.ts'

interface PaperPagesProps {
  printed: DrawnPages
  /** The field being written now: its place on the pages is brought into view. */
  writtenField?: string | undefined
  actions: ReactNode
}

const POINTS_TO_MM = 25.4 / 72

const isZoom = (value: unknown): value is number | 'fit' => value === 'fit' || typeof value === 'number'

/** Printed pages on the desk, with zoom; each page's words are there for a screen reader. */
export const PaperPages = ({ printed, writtenField = '', actions }: PaperPagesProps) => {
  const { t } = useTranslate()
  const [zoom, setZoom] = useRemembered<number | 'fit'>('paper.zoom', isZoom, 'fit')
  const { pages, anchors } = printed
  return (
    <SheetStack
      pages={pages.map(({ svg }) => svg)}
      sizes={pages.map(({ width, height }) => ({
        widthMm: width * POINTS_TO_MM,
        heightMm: height * POINTS_TO_MM,
      }))}
      texts={pages.map(({ text }) => text)}
      words={{
        zoomIn: t('paper.zoomIn'),
        zoomOut: t('paper.zoomOut'),
        fit: t('paper.fit'),
        desk: t('paper.desk'),
        page: (number, count) => t('paper.page', { number, count }),
        count: (count) => t('paper.pages', { count }),
        zoom: (percent) => t('paper.zoom', { percent }),
      }}
      zoom={zoom}
      onZoom={setZoom}
      place={findPlace(anchors, pages, writtenField)}
      actions={actions}
    />
  )
}
