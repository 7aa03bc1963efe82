import { FileDown, Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PaperPages } from './paper-pages.tsx'
import { useShownForm } from '#renderer/layout/shown-form.ts'
import { StaleWarning } from './stale-warning.tsx'
import { useLivePages } from './use-live-pages.ts'
import { usePrint } from './use-print.ts'
import { useSavePdf } from './use-save-pdf.ts'

interface PaperPreviewProps {
  kind: Kind
  id: string
  /** The field being written now: its place on the pages is brought into view. */
  writtenField?: string | undefined
  /** Beside the button of the PDF. */
  moreActions?: ReactNode
}

/** The record's pages exactly as they will be printed, with every letter typed in its form. */
export const PaperPreview = ({ kind, id, writtenField, moreActions }: PaperPreviewProps) => {
  const client = useClient()
  const { t } = useTranslate()
  const save = useSavePdf()
  const print = usePrint()
  const draft = useDraft(id)
  const [fitPages, setFitPages] = useState<number | null>(null)
  const [form, turnForm] = useShownForm(id)
  const live = useLivePages({
    thing: `${kind}/${id}`,
    key: `${kind}/${id}/${form}/${fitPages}`,
    draft,
    ask: (known, signal) => {
      const target = { kind, id, form, fitPages, known, isLive: true }
      return client.call('print.preview', draft === null ? target : { ...target, draft }, { signal })
    },
  })
  return (
    <QueryGate query={live}>
      {(printed) => (
        <PaperPages
          printed={printed}
          warning={<StaleWarning pages={live} />}
          writtenField={writtenField}
          fit={{ pages: fitPages, onChange: setFitPages }}
          actions={
            <>
              {kind === 'meeting' ? (
                <Button isSmall tone="quiet" onPress={turnForm}>
                  {t(form === 'full' ? 'paper.shortForm' : 'paper.fullForm')}
                </Button>
              ) : null}
              <Button
                isSmall
                icon={<Printer size={14} />}
                isPending={print.isPending}
                onPress={() => print.mutate({ kind, id, form, fitPages })}
              >
                {t('reports.print')}
              </Button>
              <Button
                isSmall
                icon={<FileDown size={14} />}
                isPending={save.isPending}
                onPress={() => save.mutate({ kind, id, form, fitPages })}
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
