import { Plus } from 'lucide-react'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRecord, useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { BodyForm } from './body-form.tsx'

interface BodiesScreenProps {
  selectedId: string | null
  onSelect: (id: string) => void
  onStartMinutes: (bodyId: string) => void
}

/** The teams: who they are, who belongs to them, what rhythm they promised. */
export const BodiesScreen = ({ selectedId, onSelect, onStartMinutes }: BodiesScreenProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { workspaceId, role } = useWorkspace()
  const { records } = useRecords('body')
  const { create, isPending } = useCreateRecord()
  const addBody = (): void => {
    const bodyKind = role === 'municipality' ? 'savivaldybes-kk' : 'istaigos-kk'
    create('body', { name: t('bodies.newName'), nameGenitive: t('bodies.newNameGenitive'), bodyKind })
      .then(onSelect)
      .catch(() => undefined)
  }
  const groups = groupByInstitution(records, workspaceId).map(([id, bodies]) => ({
    id,
    label: nameOf(id),
    entries: bodies.map(({ id: bodyId, record }) => ({
      id: bodyId,
      title: record.name,
      detail: t(`bodyKind.${record.bodyKind}`),
    })),
  }))
  const chosen = selectedId ?? (role === 'institution' ? (records[0]?.id ?? null) : null)
  return (
    <ListDetail
      name="bodies"
      header={
        <PageHeader
          title={t('bodies.title')}
          actions={
            <Button tone="primary" icon={<Plus size={16} />} onPress={addBody} isPending={isPending}>
              {t('bodies.add')}
            </Button>
          }
        />
      }
      listLabel={t('bodies.title')}
      list={
        <RecordList
          label={t('bodies.title')}
          groups={groups}
          selectedId={chosen}
          onSelect={onSelect}
          empty={
            <EmptyState sentence={t('bodies.empty')} action={{ label: t('bodies.add'), onPress: addBody }} />
          }
        />
      }
      detailLabel={t('bodies.form')}
      hasOwnScroll={chosen !== null}
      detail={
        chosen === null ? (
          <EmptyState sentence={t('bodies.chooseOne')} />
        ) : (
          <BodyDetail key={chosen} id={chosen} onStartMinutes={onStartMinutes} />
        )
      }
    />
  )
}

const groupByInstitution = (records: readonly TypedRecord<'body'>[], ownId: string) => {
  const groups = new Map<string, TypedRecord<'body'>[]>()
  for (const body of records.toSorted((a, b) => compareLithuanian(a.title, b.title))) {
    const { institutionId } = body.record
    groups.set(institutionId, [...(groups.get(institutionId) ?? []), body])
  }
  return [...groups].toSorted(([a], [b]) => Number(b === ownId) - Number(a === ownId))
}

const BodyDetail = ({ id, onStartMinutes }: { id: string; onStartMinutes: (bodyId: string) => void }) => {
  const query = useRecord('body', id)
  return (
    <QueryGate query={query}>
      {(stored) => <BodyForm stored={stored} onStartMinutes={onStartMinutes} />}
    </QueryGate>
  )
}
