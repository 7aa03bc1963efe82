import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { LACKS } from '#shared/domain/evidence/lack.ts'
import { type LackWhat, workRows } from '#shared/domain/evidence/work-rows.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { MoreButton } from '#renderer/layout/more-button.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { useBeginPaper } from './use-begin-paper.ts'
import type { WorkRow } from '#renderer/lib/work-rows.ts'
import { WorkList } from './work-list.tsx'

export interface WorklistScreenProps {
  onOpen: (kind: Kind, id: string) => void
  /** Chooses the indicator that a record proves. */
  linkRecord: (kind: Kind, id: string, onClose: () => void) => ReactNode
  /** Chooses the record that proves an indicator. */
  proveIndicator: (indicatorId: string, begins: readonly Begin[], onClose: () => void) => ReactNode
}

/** A new record that may be begun as the proof. */
export interface Begin {
  readonly kind: Kind
  readonly begin: () => void
}

type Shown = 'all' | LackWhat

const EVERYONE = '*'

/** So many more are shown at a time. */
const STEP = 100

const useWorklist = (whose: string, shown: Shown, limit: number) => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.home, 'worklist', whose, shown, limit],
    queryFn: () =>
      client.call('worklist.list', {
        ...(whose === EVERYONE ? { ofAll: true } : { institutionId: whose }),
        what: shown === 'all' ? null : shown,
        limit,
      }),
    placeholderData: keepPreviousData,
  })
}

/** What is past and lacks minutes, an order, attendance or proof, by its date; Enter opens what fills the gap. */
export const WorklistScreen = (props: WorklistScreenProps) => {
  const { t } = useTranslate()
  const { role, workspaceId } = useWorkspace()
  const { institutions, nameOf } = useDirectory()
  const [institutionId, setInstitutionId] = useState(role === 'municipality' ? EVERYONE : workspaceId)
  const [shown, setShown] = useState<Shown>('all')
  const [limit, setLimit] = useState(STEP)
  const query = useWorklist(institutionId, shown, limit)
  const filling = useFilling(props)
  const others = institutions.filter(({ id }) => id !== workspaceId)
  return (
    <Page
      header={
        <PageHeader
          title={t('worklist.title')}
          actions={
            role === 'municipality' ? (
              <Select
                label={t('worklist.whose')}
                isLabelHidden
                placeholder={t('form.choose')}
                value={institutionId}
                onChange={setInstitutionId}
                options={[
                  { id: EVERYONE, label: t('worklist.everyone') },
                  { id: workspaceId, label: nameOf(workspaceId) },
                  ...others.map(({ id, name }) => ({ id, label: name })),
                ]}
              />
            ) : undefined
          }
        />
      }
    >
      <QueryGate query={query}>
        {({ items, total, works }) => {
          const list = (
            <div className={layout.stack}>
              <WorkList
                rows={workRows(items).filter(({ lacks }) => shown === 'all' || lacks.includes(shown))}
                isOfAll={institutionId === EVERYONE}
                onAction={(row) => filling.fill(row, (row.item.institutionId ?? workspaceId) === workspaceId)}
              />
              <MoreButton shown={items.length} total={total} onMore={() => setLimit(limit + STEP)} />
            </div>
          )
          return (
            <Tabs<Shown>
              label={t('worklist.title')}
              selected={shown}
              onSelect={(id) => {
                setShown(id)
                setLimit(STEP)
              }}
              tabs={(['all', ...LACKS] as const).map((id) => ({
                id,
                label: t('worklist.tab', { what: t(`worklistTab.${id}`), count: works[id] }),
                content: list,
              }))}
            />
          )
        }}
      </QueryGate>
      {filling.dialog}
    </Page>
  )
}

/** Opens what fills a gap: a record that is there, a new one begun with what is known, or a choice of proof. */
const useFilling = ({ onOpen, linkRecord, proveIndicator }: WorklistScreenProps) => {
  const begin = useBeginPaper(onOpen)
  const [linking, setLinking] = useState<WorkRow | null>(null)
  const fill = (row: WorkRow, mayFill: boolean): void => {
    const { item } = row
    const { kind, id, filled } = row.opens
    if (id !== null) onOpen(kind, id)
    else if (!mayFill) onOpen(item.kind, item.id)
    else if (kind === 'evidence') {
      const isChoosable = item.kind !== 'activity' || typeof filled['indicatorId'] === 'string'
      if (isChoosable) setLinking(row)
      else onOpen(item.kind, item.id)
    } else begin(row.opens)
  }
  const close = (): void => setLinking(null)
  const beginsOf = ({ begins }: WorkRow): readonly Begin[] =>
    begins.map((opening) => ({
      kind: opening.kind,
      begin: () => {
        close()
        begin(opening)
      },
    }))
  const indicatorId = linking?.opens.filled['indicatorId']
  const dialog =
    linking === null
      ? null
      : typeof indicatorId === 'string'
        ? proveIndicator(indicatorId, beginsOf(linking), close)
        : linkRecord(linking.item.kind, linking.item.id, close)
  return { fill, dialog }
}
