import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FileDown, Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { askForPages } from './known-pages.ts'
import { PaperPages } from './paper-pages.tsx'
import type { ReportAsked } from './report-kinds.ts'
import { usePrintReport } from './use-print.ts'
import { useSaveReport } from './use-save-pdf.ts'

interface ReportPreviewProps {
  asked: ReportAsked
  /** Beside the button of the PDF. */
  moreActions?: ReactNode
}

/** The report's pages as they will be printed, with printing and saving beside them. */
export const ReportPreview = ({ asked: chosen, moreActions }: ReportPreviewProps) => {
  const client = useClient()
  const { t } = useTranslate()
  const [fitPages, setFitPages] = useState<number | null>(null)
  const asked = { ...chosen, fitPages }
  const save = useSaveReport()
  const print = usePrintReport()
  const query = useQuery({
    queryKey: [KEYS.preview, 'report', asked],
    queryFn: ({ signal }) =>
      askForPages((known) => client.call('print.reportPreview', { ...asked, known }, { signal })),
    placeholderData: keepPreviousData,
  })
  return (
    <QueryGate query={query}>
      {(printed) => (
        <PaperPages
          printed={printed}
          fit={{ pages: fitPages, onChange: setFitPages }}
          actions={
            <>
              <Button
                isSmall
                icon={<Printer size={14} />}
                isPending={print.isPending}
                onPress={() => print.mutate(asked)}
              >
                {t('reports.print')}
              </Button>
              <Button
                isSmall
                tone="primary"
                icon={<FileDown size={14} />}
                isPending={save.isPending}
                onPress={() => save.mutate(asked)}
              >
                {t('paper.savePdf')}
              </Button>
              {moreActions}
            </>
          }
        />
      )}
    </QueryGate>
  )
}
