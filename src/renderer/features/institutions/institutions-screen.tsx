import { Plus } from 'lucide-react'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRecord, useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { InstitutionForm } from './institution-form.tsx'
import { MunicipalityForm } from './municipality-form.tsx'

interface InstitutionsScreenProps {
  selectedId: string | null
  onSelect: (id: string) => void
}

type Described = TypedRecord<'institution'> | TypedRecord<'municipality'>

const entryOf = ({ id, record }: Described) => ({ id, title: record.name, detail: record.place })

/** Who belongs to the municipality, and how each is written on paper. */
export const InstitutionsScreen = ({ selectedId, onSelect }: InstitutionsScreenProps) => {
  const { t } = useTranslate()
  const { role, municipality } = useWorkspace()
  const { records } = useRecords('institution')
  const { records: municipalities } = useRecords('municipality')
  const { create, isPending } = useCreateRecord()
  const add = (): void => {
    create('institution', { name: t('institutions.newName'), municipality })
      .then(onSelect)
      .catch(() => undefined)
  }
  const sorted = records.toSorted((a, b) => compareLithuanian(a.record.name, b.record.name))
  const groups = [
    { id: 'municipality', label: t('institutions.municipality'), entries: municipalities.map(entryOf) },
    {
      id: 'participating',
      label: t('institutions.participating'),
      entries: sorted.filter(({ record }) => record.participates).map(entryOf),
    },
    {
      id: 'others',
      label: t('institutions.others'),
      entries: sorted.filter(({ record }) => !record.participates).map(entryOf),
    },
  ].filter(({ entries }) => entries.length > 0)
  const isMunicipality = municipalities.some(({ id }) => id === selectedId)
  return (
    <ListDetail
      name="institutions"
      header={
        <PageHeader
          title={t('institutions.title')}
          actions={
            role === 'municipality' ? (
              <Button tone="primary" icon={<Plus size={16} />} onPress={add} isPending={isPending}>
                {t('institutions.add')}
              </Button>
            ) : undefined
          }
        />
      }
      listLabel={t('institutions.title')}
      list={
        <RecordList
          label={t('institutions.title')}
          groups={groups}
          selectedId={selectedId}
          onSelect={onSelect}
          empty={<EmptyState sentence={t('institutions.empty')} />}
        />
      }
      detailLabel={t('institutions.form')}
      hasOwnScroll={selectedId !== null}
      detail={
        selectedId === null ? (
          <EmptyState sentence={t('institutions.chooseOne')} />
        ) : isMunicipality ? (
          <MunicipalityDetail key={selectedId} id={selectedId} />
        ) : (
          <InstitutionDetail key={selectedId} id={selectedId} />
        )
      }
    />
  )
}

const InstitutionDetail = ({ id }: { id: string }) => (
  <QueryGate query={useRecord('institution', id)}>
    {(stored) => <InstitutionForm stored={stored} />}
  </QueryGate>
)

const MunicipalityDetail = ({ id }: { id: string }) => (
  <QueryGate query={useRecord('municipality', id)}>
    {(stored) => <MunicipalityForm stored={stored} />}
  </QueryGate>
)
