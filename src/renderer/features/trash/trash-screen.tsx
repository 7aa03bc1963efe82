import { useQuery } from '@tanstack/react-query'
import type { TrashedRecord } from '#shared/contract/history-contract.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Table } from '#renderer/ui/table.tsx'

interface TrashScreenProps {
  onOpen: (kind: Kind, id: string) => void
}

/** What was removed here, and the way back. Nothing goes for ever. */
export const TrashScreen = ({ onOpen }: TrashScreenProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const query = useQuery({ queryKey: [KEYS.trash], queryFn: () => client.call('history.trash', {}) })
  return (
    <Page header={<PageHeader title={t('trash.title')} />}>
      <div className={layout.stack}>
        <p className={layout.narrow}>{t('trash.words')}</p>
        <QueryGate query={query}>
          {({ records }) => <TrashTable records={records} onOpen={onOpen} />}
        </QueryGate>
      </div>
    </Page>
  )
}

const TrashTable = ({ records, onOpen }: { records: readonly TrashedRecord[] } & TrashScreenProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { notify } = useNotices()
  const restore = useCommand('records.restore')
  const bringBack = ({ kind, id, title }: TrashedRecord): void =>
    restore.mutate(
      { kind, id },
      {
        onSuccess: () =>
          notify({
            tone: 'success',
            text: t('trash.restored', { title: title === '' ? t('record.untitled') : title }),
            action: { label: t('steps.show'), onPress: () => onOpen(kind, id) },
          }),
      },
    )
  return (
    <Table<TrashedRecord>
      label={t('trash.title')}
      rows={records}
      rowId={({ kind, id }) => `${kind}|${id}`}
      empty={<EmptyState sentence={t('trash.empty')} />}
      columns={[
        {
          id: 'title',
          label: t('trash.record'),
          isRowHeader: true,
          cell: ({ title, number }) =>
            [
              number === null ? '' : t('share.number', { number }),
              title === '' ? t('record.untitled') : title,
            ]
              .filter((part) => part !== '')
              .join(' '),
          compare: (a, b) => compareLithuanian(a.title, b.title),
        },
        {
          id: 'kind',
          label: t('trash.kind'),
          cell: ({ kind }) => t(`kind.${kind}`),
          compare: (a, b) => compareLithuanian(t(`kind.${a.kind}`), t(`kind.${b.kind}`)),
        },
        { id: 'date', label: t('trash.date'), cell: ({ date }) => dates.short(date), width: '110px' },
        {
          id: 'removed',
          label: t('trash.removed'),
          cell: ({ removedAt, removedBy }) =>
            [dates.moment(removedAt), removedBy].filter((part) => part !== '').join(', '),
          compare: (a, b) => (a.removedAt ?? '').localeCompare(b.removedAt ?? ''),
        },
        {
          id: 'restore',
          label: t('trash.bringBack'),
          align: 'end',
          width: '120px',
          cell: (one) => (
            <Button
              isSmall
              isDisabled={restore.isPending}
              onPress={() => bringBack(one)}
              aria-label={t('trash.bringBackOne', {
                title: one.title === '' ? t('record.untitled') : one.title,
              })}
            >
              {t('trash.bringBack')}
            </Button>
          ),
        },
      ]}
    />
  )
}
