import { FileDown, Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PaperPages } from './paper-pages.tsx'
import type { ReportAsked } from './report-kinds.ts'
import { StaleWarning } from './stale-warning.tsx'
import { useLivePages } from './use-live-pages.ts'
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
  const live = useLivePages({
    thing: asked.name,
    key: JSON.stringify(asked),
    ask: (known, signal) => client.call('print.reportPreview', { ...asked, known, isLive: true }, { signal }),
  })
  return (
    <QueryGate query={live}>
      {(printed) => (
        <PaperPages
          printed={printed}
          warning={<StaleWarning pages={live} />}
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
