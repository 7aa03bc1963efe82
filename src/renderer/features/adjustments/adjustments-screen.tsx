import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { groupBySchoolYear } from '#renderer/layout/group-by-school-year.ts'
import { useYearLabel } from '#renderer/layout/year-label.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { TargetField } from './target-field.tsx'

type Adjustment = RecordOf<'adjustment'>

const WHAT: readonly FieldSpec<keyof Adjustment>[] = [
  { name: 'date', label: 'adjustments.date', as: 'date' },
  { name: 'what', label: 'adjustments.what', as: 'facts', isWide: true },
  { name: 'why', label: 'adjustments.why', hint: 'adjustments.whyHint', as: 'facts', isWide: true },
]

const LINKS: readonly FieldSpec<keyof Adjustment>[] = [
  { name: 'planId', label: 'adjustments.plan', as: 'link', kind: 'plan' },
  { name: 'meetingId', label: 'adjustments.meeting', as: 'link', kind: 'meeting' },
  { name: 'orderId', label: 'adjustments.order', as: 'link', kind: 'order' },
]

interface AdjustmentsScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (id: string) => ReactNode
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.slice(0, 120) ?? ''

/** How the project's course was changed while it ran, and why. */
export const AdjustmentsScreen = ({ selectedId, onSelect, evidence }: AdjustmentsScreenProps) => {
  const { t } = useTranslate()
  const yearLabel = useYearLabel()
  const { role, today } = useWorkspace()
  const { nameOf } = useDirectory()
  const { records, isPending: isReading } = useRecords('adjustment')
  const { create, isPending } = useCreateRecord()
  const add = (): void => {
    create('adjustment', { date: today })
      .then(onSelect)
      .catch(() => undefined)
  }
  return (
    <RecordRoom
      isReading={isReading}
      name="adjustments"
      title={t('nav.adjustments')}
      formLabel={t('adjustments.form')}
      groups={groupBySchoolYear(records).map(({ schoolYear, items }) => ({
        id: schoolYear,
        label: yearLabel(schoolYear),
        entries: items.map(({ id, date, record }) => ({
          id,
          title: firstLine(record.what) || t('adjustments.unwritten'),
          meta: date ?? '–',
          detail: (
            <>
              {record.why.trim() === '' ? <span>{t('adjustments.noWhy')}</span> : null}
              {role === 'municipality' ? <span>{nameOf(record.institutionId)}</span> : null}
            </>
          ),
        })),
      }))}
      selectedId={selectedId}
      onSelect={onSelect}
      add={{ label: t('adjustments.new'), isPending, onPress: add }}
      empty={t('adjustments.empty')}
      overview={<EmptyState sentence={t('adjustments.chooseOne')} />}
      detail={(id) => (
        <RecordSheet
          key={id}
          kind="adjustment"
          id={id}
          title={({ what }) => firstLine(what) || t('adjustments.unwritten')}
          onRemoved={() => onSelect(null)}
          evidence={evidence(id)}
        >
          {(form) => <Fields {...form} />}
        </RecordSheet>
      )}
    />
  )
}

const Fields = ({ record, ...bound }: OpenForm<'adjustment'>) => {
  const { t } = useTranslate()
  return (
    <>
      <Section title={t('adjustments.about')}>
        <RecordFields fields={WHAT} value={record} {...bound} />
      </Section>
      <Section title={t('adjustments.links')}>
        <RecordFields fields={LINKS} value={record} {...bound} />
        <FieldGroup columns="one">
          <TargetField adjustment={record} {...bound} />
        </FieldGroup>
      </Section>
    </>
  )
}
