import type { ListedBackup } from '#shared/contract/backup-contract.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useBackupWords } from './backup-words.ts'

interface BackupTableProps {
  label: string
  backups: readonly ListedBackup[]
  onOpen: (file: string) => void
}

/** Copies, each with when it was made, what it holds and why. */
export const BackupTable = ({ label, backups, onOpen }: BackupTableProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const words = useBackupWords()
  return (
    <Table<ListedBackup>
      label={label}
      rows={backups}
      rowId={({ file }) => file}
      onRowAction={onOpen}
      empty={<EmptyState sentence={t('backup.none')} />}
      columns={[
        {
          id: 'madeAt',
          label: t('backup.madeAt'),
          isRowHeader: true,
          width: '150px',
          cell: ({ madeAt }) => dates.moment(madeAt),
          compare: (a, b) => a.madeAt.localeCompare(b.madeAt),
        },
        {
          id: 'holds',
          label: t('backup.holds'),
          cell: (one) =>
            one.state === 'backup' || one.state === 'bare'
              ? words.holds(one)
              : t(`backup.state.${one.state}`),
        },
        { id: 'reason', label: t('backup.why'), cell: (one) => words.reason(one) },
        {
          id: 'size',
          label: t('backup.size'),
          align: 'end',
          width: '90px',
          cell: ({ bytes }) => words.size(bytes),
          compare: (a, b) => a.bytes - b.bytes,
        },
        {
          id: 'open',
          label: t('backup.restore'),
          align: 'end',
          width: '130px',
          cell: (one) => (
            <Button
              isSmall
              onPress={() => onOpen(one.file)}
              aria-label={t('backup.lookAt', { when: dates.moment(one.madeAt) })}
            >
              {t('backup.look')}
            </Button>
          ),
        },
      ]}
    />
  )
}
