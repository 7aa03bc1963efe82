import type { ReactNode } from 'react'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useGroupsByInstitution } from '#renderer/layout/use-groups-by-institution.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { MethodForm } from './method-form.tsx'
import { MethodsOverview } from './methods-overview.tsx'

interface MethodsScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (id: string) => ReactNode
}

/** The bank of ways to reflect: how each is done, where it was used, to whom it was shown. */
export const MethodsScreen = ({ selectedId, onSelect, evidence }: MethodsScreenProps) => {
  const { t } = useTranslate()
  const { records, isPending: isReading } = useRecords('reflection-method')
  const { create, isPending } = useCreateRecord()
  const add = (): void => {
    create('reflection-method', { title: t('methods.newTitle') })
      .then(onSelect)
      .catch(() => undefined)
  }
  const groups = useGroupsByInstitution(records, ({ id, record }) => ({
    id,
    title: record.title,
    detail: (
      <>
        <span>{t('methods.useCount', { count: record.uses.length })}</span>
        <span>{t('methods.presentationCount', { count: record.presentations.length })}</span>
      </>
    ),
  }))
  return (
    <RecordRoom
      isReading={isReading}
      name="methods"
      title={t('nav.methods')}
      formLabel={t('methods.form')}
      groups={groups}
      selectedId={selectedId}
      onSelect={onSelect}
      add={{ label: t('methods.new'), isPending, onPress: add }}
      empty={t('methods.empty')}
      overview={<MethodsOverview methods={records} onOpen={onSelect} />}
      detail={(id) => (
        <MethodForm key={id} id={id} onRemoved={() => onSelect(null)} evidence={evidence(id)} />
      )}
    />
  )
}
