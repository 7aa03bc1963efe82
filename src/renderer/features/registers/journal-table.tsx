import { Trash2 } from 'lucide-react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord } from '#renderer/lib/paths.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'
import * as css from './registers.css.ts'
import type { JournalRow } from './use-register-series.ts'

interface JournalTableProps {
  rows: readonly JournalRow[]
  isOwn: boolean
  onOpenRecord: (kind: 'meeting' | 'order', id: string) => void
  onExplain: (row: JournalRow) => void
}

const keyOf = (row: JournalRow): string => `${row.line} ${row.number} ${row.recordId ?? row.entryId ?? ''}`

const numberOf = ({ number, toNumber }: JournalRow): string =>
  toNumber === null ? number : `${number} – ${toNumber}`

/** The lines of the journal in the order of their numbers; Enter opens the paper. */
export const JournalTable = ({ rows, isOwn, onOpenRecord, onExplain }: JournalTableProps) => {
  const { t } = useTranslate()
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return (
    <Table<JournalRow>
      label={t('registers.journal')}
      rows={rows}
      rowId={keyOf}
      empty={<EmptyState sentence={t('registers.journalEmpty')} />}
      onRowAction={(key) => {
        const row = byKey.get(key)
        if (row !== undefined && row.recordId !== null && row.recordKind !== null)
          onOpenRecord(row.recordKind, row.recordId)
        else if (row?.line === 'gap' && row.reason === '' && isOwn) onExplain(row)
      }}
      columns={[
        {
          id: 'number',
          label: t('registers.number'),
          isRowHeader: true,
          width: '136px',
          cell: (row) => <span className={row.isDuplicate ? css.doubled : css.number}>{numberOf(row)}</span>,
        },
        {
          id: 'date',
          label: t('registers.date'),
          width: '104px',
          cell: (row) => <span className={css.number}>{row.date ?? '–'}</span>,
        },
        {
          id: 'title',
          label: t('registers.titleOrReason'),
          cell: (row) => <RowWords row={row} isOwn={isOwn} onExplain={onExplain} />,
        },
        { id: 'state', label: t('registers.state'), width: '120px', cell: (row) => <RowState row={row} /> },
      ]}
    />
  )
}

const RowState = ({ row }: { row: JournalRow }) => {
  const { t } = useTranslate()
  switch (row.line) {
    case 'annulled':
      return <StateMark state="annulled" word={t('registers.annulled')} />
    case 'gap':
      return row.reason === '' ? (
        <StateMark state="warning" word={t('registers.gapRow')} />
      ) : (
        <span>{t('registers.gapExplained')}</span>
      )
    case 'note':
      return <span>{t('registers.note')}</span>
    case 'paper':
      return null
  }
}

interface RowWordsProps {
  row: JournalRow
  isOwn: boolean
  onExplain: (row: JournalRow) => void
}

const RowWords = ({ row, isOwn, onExplain }: RowWordsProps) => {
  const { t } = useTranslate()
  const remove = useCommand('records.remove')
  const { entryId } = row
  const path =
    row.recordKind === null || row.recordId === null ? null : pathOfRecord(row.recordKind, row.recordId)
  return (
    <span className={css.cell}>
      {path === null ? null : <Link href={path}>{row.title || t('form.untitled')}</Link>}
      {row.reason === '' ? null : <span className={css.missing}>{row.reason}</span>}
      {row.line === 'gap' && row.reason === '' && isOwn ? (
        <Button
          isSmall
          tone="quiet"
          aria-label={t('registers.explainFor', { number: numberOf(row) })}
          onPress={() => onExplain(row)}
        >
          {t('registers.explain')}
        </Button>
      ) : null}
      {entryId !== null && isOwn ? (
        <IconButton
          isSmall
          label={t('registers.removeEntry', { number: numberOf(row) })}
          icon={<Trash2 size={14} />}
          onPress={() => remove.mutate({ kind: 'register-entry', id: entryId })}
        />
      ) : null}
    </span>
  )
}
