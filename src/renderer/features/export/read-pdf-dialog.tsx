import { useMutation } from '@tanstack/react-query'
import { FileSearch } from 'lucide-react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import type { Output } from '#shared/contract/contract.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { noteOpened } from '#renderer/api/host-window.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { readFile } from '#renderer/forms/read-file.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ErrorAlert } from '#renderer/layout/error-alert.tsx'
import { useOfferedFiles } from '#renderer/layout/offered-files.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { CarriedRecord } from './carried-record.tsx'
import * as css from './export.css.ts'

interface ReadPdfDialogProps {
  onClose: () => void
  onOpenRecord: (kind: Kind, id: string) => void
}

interface ReadFile {
  readonly name: string
  readonly base64: string
  readonly carried: Output<'export.readPdf'>
}

/** Shows the record that a PDF carries, compares it with the one here, puts it back if asked. */
export const ReadPdfDialog = ({ onClose, onOpenRecord }: ReadPdfDialogProps) => {
  const { t, translateShared } = useTranslate()
  const client = useClient()
  const { notify } = useNotices()
  const read = useMutation<ReadFile, unknown, File>({
    mutationFn: async (file) => {
      await flushEverything()
      const base64 = await readFile(file)
      return { name: file.name, base64, carried: await client.call('export.readPdf', { base64 }) }
    },
  })
  const restore = useMutation<Output<'export.restorePdf'>, unknown, string>({
    mutationFn: (base64) => client.call('export.restorePdf', { base64 }),
    onSuccess: ({ saved }) => {
      notify({ tone: 'success', text: t('export.restored') })
      const [first] = saved
      if (first !== undefined) onOpenRecord(first.kind, first.id)
    },
    onError: (error) => notify(errorNotice(translateShared, error)),
  })
  const open = (file: File): void => {
    noteOpened([file])
    read.mutate(file)
  }
  useOfferedFiles('pdf', ([file]) => read.mutate(file))
  const data = read.data
  const carried = data?.carried
  return (
    <Dialog
      isOpen
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('export.readPdf')}
      actions={
        data !== undefined && carried?.state === 'found' ? (
          <>
            {carried.canRestore ? (
              <Button isPending={restore.isPending} onPress={() => restore.mutate(data.base64)}>
                {t('export.restore')}
              </Button>
            ) : null}
            {carried.comparison === 'missing' ? null : (
              <Button tone="primary" onPress={() => onOpenRecord(carried.kind, carried.id)}>
                {t('export.openRecord')}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      <div className={layout.stack}>
        <DropZone
          className={css.drop}
          aria-label={t('export.dropPdf')}
          onDrop={({ items }) => {
            const item = items.find(isFileDropItem)
            if (item !== undefined) void item.getFile().then(open)
          }}
        >
          <span>{t('export.dropPdf')}</span>
          <FileTrigger
            acceptedFileTypes={['application/pdf']}
            onSelect={(files) => {
              const chosen = files?.[0]
              if (chosen !== undefined) open(chosen)
            }}
          >
            <Button icon={<FileSearch size={16} />} isPending={read.isPending}>
              {t('export.choosePdf')}
            </Button>
          </FileTrigger>
        </DropZone>
        {read.isError ? <ErrorAlert error={read.error} /> : null}
        {data === undefined ? null : <CarriedRecord fileName={data.name} carried={data.carried} />}
      </div>
    </Dialog>
  )
}
