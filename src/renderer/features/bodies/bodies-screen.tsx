import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { useGroupsByInstitution } from '#renderer/layout/use-groups-by-institution.ts'
import { BodiesOverview } from './bodies-overview.tsx'
import type { SaveBook } from './body-book.tsx'
import { BodyForm } from './body-form.tsx'

interface BodiesScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  onStartMinutes: (bodyId: string) => void
  onSaveBook: SaveBook
}

/** The teams: who they are, who belongs to them, what rhythm they promised. */
export const BodiesScreen = (props: BodiesScreenProps) => {
  const { selectedId, onSelect, onStartMinutes } = props
  const { t } = useTranslate()
  const { role } = useWorkspace()
  const { records, isPending: isReading } = useRecords('body')
  const { create, isPending } = useCreateRecord()
  const add = (): void => {
    const bodyKind = role === 'municipality' ? 'savivaldybes-kk' : 'istaigos-kk'
    create('body', { name: t('bodies.newName'), nameGenitive: t('bodies.newNameGenitive'), bodyKind })
      .then(onSelect)
      .catch(() => undefined)
  }
  const groups = useGroupsByInstitution(records, ({ id, record }) => ({
    id,
    title: record.name,
    detail: t(`bodyKind.${record.bodyKind}`),
  }))
  const only = role === 'institution' && records.length === 1 ? (records[0]?.id ?? null) : null
  return (
    <RecordRoom
      isReading={isReading}
      name="bodies"
      title={t('bodies.title')}
      formLabel={t('bodies.form')}
      groups={groups}
      selectedId={selectedId ?? only}
      onSelect={onSelect}
      add={{ label: t('bodies.add'), isPending, onPress: add }}
      empty={t('bodies.empty')}
      overview={<BodiesOverview bodies={records} onOpen={onSelect} />}
      detail={(id) => (
        <BodyForm
          key={id}
          id={id}
          onStartMinutes={onStartMinutes}
          onRemoved={() => onSelect(null)}
          onSaveBook={props.onSaveBook}
        />
      )}
    />
  )
}
