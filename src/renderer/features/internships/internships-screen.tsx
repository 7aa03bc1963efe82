import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { groupBySchoolYear } from '#renderer/layout/group-by-school-year.ts'
import { useYearLabel } from '#renderer/layout/year-label.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { MARK_OF_WORK } from '#renderer/layout/work-marks.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'

type Internship = RecordOf<'internship'>

const WHERE: readonly FieldSpec<keyof Internship>[] = [
  { name: 'topic', label: 'internships.topic', as: 'line', isRequired: true, isWide: true },
  { name: 'place', label: 'internships.place', as: 'line' },
  { name: 'isAbroad', label: 'internships.abroad', as: 'yes-no' },
  { name: 'from', label: 'internships.from', as: 'date' },
  { name: 'to', label: 'internships.to', as: 'date' },
  {
    name: 'state',
    label: 'surveys.state',
    as: 'choice',
    options: [
      { id: 'planned', label: 'workState.planned' },
      { id: 'ongoing', label: 'workState.ongoing' },
      { id: 'done', label: 'workState.done' },
    ],
  },
]

const WHO: readonly FieldSpec<keyof Internship>[] = [
  { name: 'peopleCount', label: 'internships.people', hint: 'internships.peopleHint', as: 'count' },
  { name: 'participants', label: 'internships.participants', hint: 'form.staysHere', as: 'line' },
  { name: 'lessons', label: 'internships.lessons', hint: 'form.staysHere', as: 'facts', isWide: true },
]

interface InternshipsScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (id: string) => ReactNode
}

/** Where people of the project went to learn. */
export const InternshipsScreen = ({ selectedId, onSelect, evidence }: InternshipsScreenProps) => {
  const { t } = useTranslate()
  const yearLabel = useYearLabel()
  const { nameOf } = useDirectory()
  const { role, today } = useWorkspace()
  const { records, isPending: isReading } = useRecords('internship')
  const { create, isPending } = useCreateRecord()
  const add = (): void => {
    create('internship', { topic: t('internships.newTopic'), from: today, state: 'planned' })
      .then(onSelect)
      .catch(() => undefined)
  }
  return (
    <RecordRoom
      isReading={isReading}
      name="internships"
      title={t('nav.internships')}
      formLabel={t('internships.form')}
      groups={groupBySchoolYear(records).map(({ schoolYear, items }) => ({
        id: schoolYear,
        label: yearLabel(schoolYear),
        entries: items.map(({ id, date, record }) => ({
          id,
          title: record.topic,
          meta: date ?? '–',
          detail: (
            <>
              <StateMark state={MARK_OF_WORK[record.state]} word={t(`workState.${record.state}`)} />
              {record.place === '' ? null : <span>{record.place}</span>}
              {record.peopleCount === null ? null : (
                <span>{t('internships.peopleCount', { count: record.peopleCount })}</span>
              )}
              {role === 'municipality' ? <span>{nameOf(record.institutionId)}</span> : null}
            </>
          ),
        })),
      }))}
      selectedId={selectedId}
      onSelect={onSelect}
      add={{ label: t('internships.new'), isPending, onPress: add }}
      empty={t('internships.empty')}
      overview={<EmptyState sentence={t('internships.chooseOne')} />}
      detail={(id) => (
        <RecordSheet
          key={id}
          kind="internship"
          id={id}
          title={({ topic }) => topic}
          onRemoved={() => onSelect(null)}
          evidence={evidence(id)}
        >
          {({ record, ...bound }) => (
            <>
              <Section title={t('internships.where')}>
                <RecordFields fields={WHERE} value={record} {...bound} />
              </Section>
              <Section title={t('internships.who')}>
                <RecordFields fields={WHO} value={record} {...bound} />
              </Section>
            </>
          )}
        </RecordSheet>
      )}
    />
  )
}
