import { FileArchive, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { compareDatesDescending } from '#renderer/lib/compare-dates.ts'
import { saveBytes } from '#renderer/lib/save-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { askForPages } from './known-pages.ts'
import { packFiles } from './pack-files.ts'
import * as css from './reports.css.ts'
import { printPages } from './use-print.ts'
import type { SeveralWork } from './make-several.ts'
import { type PaperTarget, useSeveral } from './use-several.ts'

interface PaperRow extends PaperTarget {
  readonly date: string | null
  readonly number: string
  readonly whose: string
}

const usePapers = (): readonly PaperRow[] => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { records: meetings } = useRecords('meeting')
  const { records: orders } = useRecords('order')
  const { records: bodies } = useRecords('body')
  const names = new Map(bodies.map(({ id, record }) => [id, record.name]))
  const untitled = new Map(meetings.map(({ id, record }) => [id, names.get(record.bodyId) ?? '']))
  return [...meetings, ...orders]
    .map(({ kind, id, date, number, title, institutionId }) => ({
      kind,
      id,
      date,
      number: number ?? '',
      title: title.trim() || untitled.get(id) || t(`reports.paperOf.${kind}`),
      whose: nameOf(institutionId),
    }))
    .toSorted((one, other) => compareDatesDescending(one.date, other.date))
}

/** Minutes and orders, as many as are ticked, printed or saved in one go. */
export const SeveralPapers = ({ onOpenRecord }: { onOpenRecord: (kind: Kind, id: string) => void }) => {
  const { t } = useTranslate()
  const { role, today } = useWorkspace()
  const papers = usePapers()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { work, run, giveUp } = useSeveral()
  // Many papers of a team have the same title.
  const targets = papers
    .filter(({ id }) => chosen.has(id))
    .map(({ kind, id, date, title }) => ({ kind, id, title: [date, title].filter(Boolean).join(' ') }))
  const isWorking = work?.state === 'working'

  const save = async () => {
    const { made } = await run(targets, async (client, { kind, id }, signal) => {
      const { fileName, base64 } = await client.call('print.pdf', { kind, id }, { signal })
      return { name: fileName, base64 }
    })
    if (made.length > 0)
      saveBytes(`${today}_${t('reports.archiveName')}.zip`, packFiles(made), 'application/zip')
  }
  const print = async () => {
    const { made, isWhole } = await run(targets, (client, { kind, id }, signal) =>
      askForPages((known) => client.call('print.preview', { kind, id, known }, { signal })),
    )
    // Who gives up on printing wants no paper; files that are made are worth keeping.
    if (isWhole && made.length > 0) await printPages(made.flatMap(({ pages }) => pages))
  }

  return (
    <div className={css.several}>
      <div className={css.tools}>
        <span>{t('reports.chosen', { count: targets.length })}</span>
        <Button
          icon={<Printer size={16} />}
          isDisabled={targets.length === 0 || isWorking}
          onPress={() => void print()}
        >
          {t('reports.print')}
        </Button>
        <Button
          tone="primary"
          icon={<FileArchive size={16} />}
          isDisabled={targets.length === 0 || isWorking}
          onPress={() => void save()}
        >
          {t('reports.saveZip')}
        </Button>
      </div>
      {work === null ? null : <WorkSoFar work={work} onGiveUp={giveUp} onOpenRecord={onOpenRecord} />}
      <Table
        label={t('reports.several')}
        rows={papers}
        rowId={({ id }) => id}
        selectionMode="multiple"
        selectedIds={chosen}
        onSelectionChange={setChosen}
        empty={<EmptyState sentence={t('reports.noPapers')} />}
        columns={[
          {
            id: 'date',
            label: t('reports.date'),
            width: '120px',
            isOneLine: true,
            cell: ({ date }) => date ?? '–',
            compare: (one, other) => (one.date ?? '').localeCompare(other.date ?? ''),
          },
          { id: 'number', label: t('reports.number'), width: '110px', cell: ({ number }) => number || '–' },
          { id: 'title', label: t('reports.paper'), isRowHeader: true, cell: ({ title }) => title },
          {
            id: 'kind',
            label: t('reports.kind'),
            width: '120px',
            cell: ({ kind }) => t(`reports.paperOf.${kind === 'order' ? 'order' : 'meeting'}`),
          },
          ...(role === 'municipality'
            ? [{ id: 'whose', label: t('reports.institution'), cell: ({ whose }: PaperRow) => whose }]
            : []),
        ]}
      />
    </div>
  )
}

interface WorkSoFarProps {
  work: SeveralWork<PaperTarget>
  onGiveUp: () => void
  onOpenRecord: (kind: Kind, id: string) => void
}

const WorkSoFar = ({ work, onGiveUp, onOpenRecord }: WorkSoFarProps) => {
  const { t } = useTranslate()
  const { done, total, failures, state } = work
  const made = done - failures.length
  return (
    <div className={css.outcome}>
      {state === 'working' ? (
        <ProgressBar
          label={t('reports.working')}
          value={done}
          max={total}
          valueText={t('reports.progress', { done, total })}
          cancel={{ label: t('reports.giveUp'), onPress: onGiveUp }}
        />
      ) : (
        <InlineAlert
          isLive
          tone={state === 'given-up' ? 'info' : failures.length > 0 ? 'warning' : 'success'}
          what={t(state === 'given-up' ? 'reports.gaveUp' : 'reports.made', { made, total })}
          next={
            failures.length === 0 ? undefined : (
              <ul className={css.failures}>
                {failures.map(({ kind, id, title, reason }) => (
                  <li key={id}>
                    <Button isSmall tone="quiet" onPress={() => onOpenRecord(kind, id)}>
                      {title}
                    </Button>{' '}
                    {reason}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </div>
  )
}
