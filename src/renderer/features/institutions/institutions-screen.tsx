import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { InstitutionForm } from './institution-form.tsx'
import { MunicipalityForm } from './municipality-form.tsx'

interface InstitutionsScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
}

type Described = TypedRecord<'institution'> | TypedRecord<'municipality'>

const entryOf = ({ id, record }: Described) => ({ id, title: record.name, detail: record.place })

/** Who belongs to the municipality, and how each is written on paper. */
export const InstitutionsScreen = ({ selectedId, onSelect }: InstitutionsScreenProps) => {
  const { t } = useTranslate()
  const { role, municipality } = useWorkspace()
  const { records, isPending: readsInstitutions } = useRecords('institution')
  const { records: municipalities, isPending: readsMunicipality } = useRecords('municipality')
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
  // Before the municipality's list is here, a school names those it has guests from itself.
  const keepsList = role === 'municipality' || (!readsMunicipality && municipalities.length === 0)
  const isMunicipality = municipalities.some(({ id }) => id === selectedId)
  return (
    <RecordRoom
      isReading={readsInstitutions || readsMunicipality}
      name="institutions"
      title={t('institutions.title')}
      formLabel={t('institutions.form')}
      groups={groups}
      selectedId={selectedId}
      onSelect={onSelect}
      add={keepsList ? { label: t('institutions.add'), isPending, onPress: add } : undefined}
      empty={t('institutions.empty')}
      overview={<EmptyState sentence={t('institutions.chooseOne')} />}
      detail={(id) =>
        readsMunicipality ? null : isMunicipality ? (
          <MunicipalityForm key={id} id={id} onRemoved={() => onSelect(null)} />
        ) : (
          <InstitutionForm key={id} id={id} onRemoved={() => onSelect(null)} />
        )
      }
    />
  )
}
