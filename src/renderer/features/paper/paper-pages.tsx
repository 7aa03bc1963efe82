import { Shrink } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useRemembered } from '#renderer/lib/local-memory.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { SheetStack } from '#renderer/ui/sheet-stack.tsx'
import { findPlace } from './find-place.ts'
import type { DrawnPages } from './known-pages.ts'
import { useCaret } from './use-caret.ts'

interface PaperPagesProps {
  printed: DrawnPages
  /** The field being written now: its line on the pages is marked and brought into view. */
  writtenField?: string | undefined
  actions: ReactNode
  /** Over the pages: why they are not as new as the text. */
  warning?: ReactNode
  /** Setting the paper smaller, so that it takes fewer pages. */
  fit: { readonly pages: number | null; onChange: (pages: number | null) => void }
}

const POINTS_TO_MM = 25.4 / 72

const isZoom = (value: unknown): value is number | 'fit' => value === 'fit' || typeof value === 'number'

/** Printed pages on the desk, with zoom; each page's words are there for a screen reader. */
export const PaperPages = ({ printed, writtenField = '', actions, warning, fit }: PaperPagesProps) => {
  const { t } = useTranslate()
  const [zoom, setZoom] = useRemembered<number | 'fit'>('paper.zoom', isZoom, 'fit')
  const { pages, anchors, replaced } = printed
  const caret = useCaret(writtenField)
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
      place={findPlace(anchors, pages, writtenField, caret)}
      warning={
        <>
          {warning}
          <ReplacedSigns signs={replaced} />
        </>
      }
      actions={
        <>
          <FitButton count={pages.length} {...fit} />
          {actions}
        </>
      }
    />
  )
}

/** More of them would be a list that nobody reads. */
const MOST_SIGNS = 12

/** Signs that no typeface of the page has: told beside the page on which a mark stands in their place. */
const ReplacedSigns = ({ signs }: { signs: readonly string[] }) => {
  const { t } = useTranslate()
  if (signs.length === 0) return null
  const shown = signs.slice(0, MOST_SIGNS).join(' ')
  const list = signs.length > MOST_SIGNS ? `${shown} …` : shown
  return <InlineAlert tone="info" isLive what={t('paper.replaced', { signs: list })} />
}

interface FitButtonProps {
  count: number
  pages: number | null
  onChange: (pages: number | null) => void
}

/** One page fewer at each press, and back to the real size. */
const FitButton = ({ count, pages, onChange }: FitButtonProps) => {
  const { t } = useTranslate()
  // Set as small as is read with ease, it still takes more than was asked for.
  const isSmallest = pages !== null && count > pages
  return (
    <>
      {count < 2 || isSmallest ? null : (
        <Button isSmall tone="quiet" icon={<Shrink size={14} />} onPress={() => onChange(count - 1)}>
          {t('paper.fitOn', { count: count - 1 })}
        </Button>
      )}
      {isSmallest ? <span>{t('paper.fitsNoMore')}</span> : null}
      {pages === null ? null : (
        <Button isSmall tone="quiet" onPress={() => onChange(null)}>
          {t('paper.realSize')}
        </Button>
      )}
    </>
  )
}
