import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { useRemembered } from '#renderer/lib/local-memory.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SheetStack } from '#renderer/ui/sheet-stack.tsx'
import { findPlace } from './find-place.ts'
import { useSavePdf } from './use-save-pdf.ts'

interface PaperPreviewProps {
  kind: Kind
  id: string
  /** The field being written now: its place on the pages is brought into view. */
  writtenField?: string | undefined
}

const POINTS_TO_MM = 25.4 / 72

const isZoom = (value: unknown): value is number | 'fit' => value === 'fit' || typeof value === 'number'

/** The record's pages exactly as they will be printed; the newest reading wins. */
export const PaperPreview = ({ kind, id, writtenField = '' }: PaperPreviewProps) => {
  const client = useClient()
  const { t } = useTranslate()
  const [zoom, setZoom] = useRemembered<number | 'fit'>('paper.zoom', isZoom, 'fit')
  const save = useSavePdf()
  const query = useQuery({
    queryKey: [KEYS.preview, kind, id],
    queryFn: ({ signal }) => client.call('print.preview', { kind, id }, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <QueryGate query={query}>
      {({ pages, anchors }) => {
        const first = pages[0]
        return (
          <SheetStack
            pages={pages.map(({ svg }) => svg)}
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
            {...(first === undefined
              ? {}
              : {
                  size: { widthMm: first.width * POINTS_TO_MM, heightMm: first.height * POINTS_TO_MM },
                })}
            place={findPlace(anchors, pages, writtenField)}
            actions={
              <Button
                isSmall
                icon={<FileDown size={14} />}
                isPending={save.isPending}
                onPress={() => save.mutate({ kind, id })}
              >
                {t('paper.savePdf')}
              </Button>
            }
          />
        )
      }}
    </QueryGate>
  )
}
