import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { useGroupsByInstitution } from '#renderer/layout/use-groups-by-institution.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Section } from '#renderer/ui/section.tsx'
import { CirclesOverview } from './circles-overview.tsx'

type Circle = RecordOf<'methodical-circle'>

const ABOUT: readonly FieldSpec<keyof Circle>[] = [
  { name: 'name', label: 'circles.name', as: 'line', isRequired: true, isWide: true },
  { name: 'schoolYear', label: 'start.schoolYear', as: 'school-year' },
  { name: 'memberCount', label: 'circles.members', as: 'count' },
  { name: 'leader', label: 'circles.leader', hint: 'form.staysHere', as: 'line' },
  { name: 'bodyId', label: 'circles.body', hint: 'circles.bodyHint', as: 'link', kind: 'body' },
]

const ALIGNED: readonly FieldSpec<keyof Circle>[] = [
  { name: 'planAligned', label: 'circles.aligned', hint: 'circles.alignedHint', as: 'yes-no' },
  { name: 'planAlignedOn', label: 'circles.alignedOn', as: 'date' },
  { name: 'planId', label: 'circles.plan', as: 'link', kind: 'plan' },
  { name: 'reflectionActivities', label: 'circles.reflection', hint: 'circles.reflectionHint', as: 'count' },
  { name: 'folderPresentedOn', label: 'circles.folderOn', as: 'date' },
]

interface CirclesScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (id: string) => ReactNode
}

/** The methodical circles: whose plans are aligned with the project's. */
export const CirclesScreen = ({ selectedId, onSelect, evidence }: CirclesScreenProps) => {
  const { t } = useTranslate()
  const { schoolYear } = useWorkspace()
  const { records, isPending: isReading } = useRecords('methodical-circle')
  const { create, isPending } = useCreateRecord()
  const add = (): void => {
    create('methodical-circle', { name: t('circles.newName'), schoolYear })
      .then(onSelect)
      .catch(() => undefined)
  }
  const groups = useGroupsByInstitution(records, ({ id, record }) => ({
    id,
    title: record.name,
    meta: record.schoolYear === null ? undefined : schoolYearWords(record.schoolYear),
    detail: <span>{alignedWords(record, t)}</span>,
  }))
  return (
    <RecordRoom
      isReading={isReading}
      name="circles"
      title={t('nav.circles')}
      formLabel={t('circles.form')}
      groups={groups}
      selectedId={selectedId}
      onSelect={onSelect}
      add={{ label: t('circles.new'), isPending, onPress: add }}
      empty={t('circles.empty')}
      overview={<CirclesOverview circles={records} onOpen={onSelect} />}
      detail={(id) => (
        <RecordSheet
          key={id}
          kind="methodical-circle"
          id={id}
          title={({ name }) => name}
          onRemoved={() => onSelect(null)}
          evidence={evidence(id)}
        >
          {({ record, ...bound }) => (
            <>
              <Section title={t('circles.about')}>
                <RecordFields fields={ABOUT} value={record} {...bound} />
              </Section>
              <Section title={t('circles.work')}>
                <RecordFields fields={ALIGNED} value={record} {...bound} />
              </Section>
            </>
          )}
        </RecordSheet>
      )}
    />
  )
}

const alignedWords = ({ planAligned }: Circle, t: ReturnType<typeof useTranslate>['t']): string => {
  if (planAligned === null) return t('circles.alignedUnknown')
  return t(planAligned ? 'circles.isAligned' : 'circles.isNotAligned')
}
