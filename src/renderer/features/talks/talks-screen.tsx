import type { ReactNode } from 'react'
import { coverageOf } from '#shared/domain/talks/talk-coverage.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { groupBySchoolYear } from '#renderer/layout/group-by-school-year.ts'
import { useYearLabel } from '#renderer/layout/year-label.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { MARK_OF_WORK } from '#renderer/layout/work-marks.ts'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { coverageWords } from './coverage-words.ts'
import { TalkForm } from './talk-form.tsx'

interface TalksScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (id: string) => ReactNode
}

/** Rounds of talks with pupils and parents, and how many pupils they reached. */
export const TalksScreen = ({ selectedId, onSelect, evidence }: TalksScreenProps) => {
  const words = useTranslate()
  const yearLabel = useYearLabel()
  const { t } = words
  const { nameOf } = useDirectory()
  const { role, today } = useWorkspace()
  const { records, isPending: isReading } = useRecords('talk-round')
  const { create, isPending } = useCreateRecord()
  const add = (): void => {
    create('talk-round', { date: today, state: 'planned', participants: ['pupil', 'parents', 'teacher'] })
      .then(onSelect)
      .catch(() => undefined)
  }
  const entryOf = ({ id, date, record }: TypedRecord<'talk-round'>) => ({
    id,
    title: [record.classLabel, t(`talkKind.${record.talkKind}`)].filter(Boolean).join(' · '),
    meta: date ?? '–',
    detail: (
      <>
        <StateMark state={MARK_OF_WORK[record.state]} word={t(`workState.${record.state}`)} />
        {record.windowKind === 'none' ? null : <span>{t(`talkWindow.${record.windowKind}`)}</span>}
        {record.state === 'done' ? <span>{coverageWords(coverageOf(record), words)}</span> : null}
        {role === 'municipality' ? <span>{nameOf(record.institutionId)}</span> : null}
      </>
    ),
  })
  return (
    <RecordRoom
      isReading={isReading}
      name="talks"
      title={t('nav.talks')}
      formLabel={t('talks.form')}
      groups={groupBySchoolYear(records).map(({ schoolYear, items }) => ({
        id: schoolYear,
        label: yearLabel(schoolYear),
        entries: items.map(entryOf),
      }))}
      selectedId={selectedId}
      onSelect={onSelect}
      add={{ label: t('talks.new'), isPending, onPress: add }}
      empty={t('talks.empty')}
      overview={
        <CoverageTable
          talks={records.map(({ record }) => record)}
          hasInstitutions={new Set(records.map(({ institutionId }) => institutionId)).size > 1}
        />
      }
      detail={(id) => <TalkForm key={id} id={id} onRemoved={() => onSelect(null)} evidence={evidence(id)} />}
    />
  )
}
