import type { Kind } from '#shared/model/kinds.ts'
import { ArchiveDialog } from './archive-dialog.tsx'
import { EverythingDialog } from './everything-dialog.tsx'
import { PublicDialog } from './public-dialog.tsx'
import { ReadPdfDialog } from './read-pdf-dialog.tsx'
import { RollupFileDialog } from './rollup-file-dialog.tsx'

const EXPORT_DIALOGS = ['publicVersion', 'rollupFile', 'archive', 'everything', 'readPdf'] as const
export type ExportDialogId = (typeof EXPORT_DIALOGS)[number]

export const isExportDialog = (id: string): id is ExportDialogId =>
  EXPORT_DIALOGS.some((dialog) => dialog === id)

interface ExportDialogsProps {
  dialog: ExportDialogId
  /** The open minutes, for their public version. */
  meetingId: string | null
  onOpenRecord: (kind: Kind, id: string) => void
  onClose: () => void
}

/** The windows of the menu of files, one at a time. */
export const ExportDialogs = ({ dialog, meetingId, onOpenRecord, onClose }: ExportDialogsProps) => {
  switch (dialog) {
    case 'publicVersion':
      return meetingId === null ? null : <PublicDialog id={meetingId} onClose={onClose} />
    case 'rollupFile':
      return <RollupFileDialog onClose={onClose} />
    case 'archive':
      return <ArchiveDialog onClose={onClose} />
    case 'everything':
      return <EverythingDialog onClose={onClose} />
    case 'readPdf':
      return <ReadPdfDialog onClose={onClose} onOpenRecord={onOpenRecord} />
  }
}
