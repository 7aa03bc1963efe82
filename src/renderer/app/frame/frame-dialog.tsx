import { COMMANDS } from '#shared/commands/command-table.ts'
import { readMarkedLabel } from '#shared/commands/marked-label.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { ExportDialogs, isExportDialog } from '#renderer/features/export/export-dialogs.tsx'
import { HistoryDrawer } from '#renderer/features/history/history-drawer.tsx'
import { ValueDrawer } from '#renderer/features/history/value-drawer.tsx'
import { isPracticeDialog, PracticeDialogs } from '#renderer/features/practice/practice-dialogs.tsx'
import { AboutWords } from '#renderer/features/support/about-words.tsx'
import { SpellingDialog } from '#renderer/features/spelling/spelling-dialog.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { fieldInUse } from '#renderer/lib/field-in-use.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useGo } from '../use-go.ts'
import { FramePalette } from './frame-palette.tsx'
import { useShownRecord } from './use-shown-record.ts'
import type { ShownDialog } from './use-run-command.ts'

interface FrameDialogProps {
  dialog: ShownDialog
  dataFolder: string
  onClose: () => void
  /** Does a command of the table. */
  onCommand: (id: string) => void
}

/** The windows of the menus of help and of files, and the search. */
export const FrameDialog = ({ dialog, dataFolder, onClose, onCommand }: FrameDialogProps) => {
  const go = useGo()
  const { record: open } = useShownRecord()
  const openRecord = (kind: Kind, id: string): void => {
    onClose()
    go(pathOfRecord(kind, id) ?? PATHS.home)
  }
  if (dialog === 'palette') return <FramePalette onCommand={onCommand} onClose={onClose} />
  if (dialog === 'history') {
    return open === null ? null : <HistoryDrawer kind={open.kind} id={open.id} onClose={onClose} />
  }
  if (dialog === 'valueOrigin') return <OriginOfField onClose={onClose} />
  if (dialog === 'spelling') return <SpellingDialog onClose={onClose} />
  if (isPracticeDialog(dialog)) return <PracticeDialogs dialog={dialog} onClose={onClose} />
  if (isExportDialog(dialog)) {
    return (
      <ExportDialogs
        dialog={dialog}
        meetingId={open?.kind === 'meeting' ? open.id : null}
        onOpenRecord={openRecord}
        onClose={onClose}
      />
    )
  }
  return <WordsDialog dialog={dialog} dataFolder={dataFolder} onClose={onClose} />
}

const WordsDialog = ({
  dialog,
  dataFolder,
  onClose,
}: Pick<FrameDialogProps, 'dataFolder' | 'onClose'> & { dialog: 'shortcuts' | 'about' }) => {
  const { t } = useTranslate()
  return (
    <Dialog
      isOpen
      isDismissable
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t(`frameDialog.${dialog}`)}
      size={dialog === 'about' ? 'small' : 'medium'}
    >
      {dialog === 'shortcuts' ? <Shortcuts /> : null}
      {dialog === 'about' ? <AboutWords dataFolder={dataFolder} /> : null}
    </Dialog>
  )
}

const OriginOfField = ({ onClose }: { onClose: () => void }) => {
  const field = fieldInUse()
  return field === null ? null : <ValueDrawer field={field} onClose={onClose} />
}

interface KeyRow {
  readonly keys: string
  readonly words: string
}

const OWN_KEYS = [
  'F6',
  'Ctrl+Enter',
  'Alt+↑ / Alt+↓',
  'D / N / T / V / I',
  'Ctrl+;',
  'Alt+Enter',
  'Alt+Delete',
  'F4',
  'F8',
  'F9',
  'Ctrl+Shift+Enter',
  'F7',
] as const

const Shortcuts = () => {
  const { t, translateShared } = useTranslate()
  const rows: readonly KeyRow[] = [
    ...COMMANDS.flatMap(({ id, shortcut }) =>
      shortcut === null
        ? []
        : [{ keys: shortcut, words: readMarkedLabel(translateShared(`command.${id}`)).label }],
    ),
    ...OWN_KEYS.map((keys, at) => ({
      keys,
      words: t(`ownKey.${at as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11}`),
    })),
  ]
  return (
    <Table<KeyRow>
      label={t('frameDialog.shortcuts')}
      rows={rows}
      rowId={({ keys }) => keys}
      empty={null}
      columns={[
        { id: 'words', label: t('frame.command'), isRowHeader: true, cell: ({ words }) => words },
        { id: 'keys', label: t('frame.keys'), cell: ({ keys }) => keys, width: '160px' },
      ]}
    />
  )
}
