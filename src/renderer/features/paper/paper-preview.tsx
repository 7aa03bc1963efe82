import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { askForPages } from './known-pages.ts'
import { PaperPages } from './paper-pages.tsx'
import { useShownForm } from './shown-form.ts'
import { useSavePdf } from './use-save-pdf.ts'

interface PaperPreviewProps {
  kind: Kind
  id: string
  /** The field being written now: its place on the pages is brought into view. */
  writtenField?: string | undefined
  /** Beside the button of the PDF. */
  moreActions?: ReactNode
}

/** The record's pages exactly as they will be printed; the newest reading wins. */
export const PaperPreview = ({ kind, id, writtenField, moreActions }: PaperPreviewProps) => {
  const client = useClient()
  const { t } = useTranslate()
  const save = useSavePdf()
  const [fitPages, setFitPages] = useState<number | null>(null)
  const [form, turnForm] = useShownForm(id)
  const query = useQuery({
    queryKey: [KEYS.preview, kind, id, form, fitPages],
    queryFn: ({ signal }) =>
      askForPages((known) => client.call('print.preview', { kind, id, form, fitPages, known }, { signal })),
    placeholderData: keepPreviousData,
  })
  return (
    <QueryGate query={query}>
      {(printed) => (
        <PaperPages
          printed={printed}
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
