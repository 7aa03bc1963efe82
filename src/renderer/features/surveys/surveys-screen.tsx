import type { ReactNode } from 'react'
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
import { SurveyForm } from './survey-form.tsx'
import { SurveysOverview } from './surveys-overview.tsx'

interface SurveysScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (id: string) => ReactNode
}

/** Surveys with their planned and reached shares. */
export const SurveysScreen = ({ selectedId, onSelect, evidence }: SurveysScreenProps) => {
  const { t } = useTranslate()
  const yearLabel = useYearLabel()
  const { nameOf } = useDirectory()
  const { role, today } = useWorkspace()
  const { records, isPending: isReading } = useRecords('survey')
  const { create, isPending } = useCreateRecord()
  const add = (): void => {
    create('survey', {
      title: t('surveys.newTitle'),
      date: today,
      state: 'planned',
      tool: t('surveys.toolExample'),
    })
      .then(onSelect)
      .catch(() => undefined)
  }
  const entryOf = ({ id, date, record }: TypedRecord<'survey'>) => ({
    id,
    title: record.title,
    meta: date ?? '–',
    detail: (
      <>
        <StateMark state={MARK_OF_WORK[record.state]} word={t(`workState.${record.state}`)} />
        <span>{t(`respondents.${record.respondents}`)}</span>
        {record.phase === 'none' ? null : <span>{t(`surveyPhase.${record.phase}`)}</span>}
        {record.n === null ? null : <span>{t('surveys.answerCount', { count: record.n })}</span>}
        {role === 'municipality' ? <span>{nameOf(record.institutionId)}</span> : null}
      </>
    ),
  })
  return (
    <RecordRoom
      isReading={isReading}
      name="surveys"
      title={t('nav.surveys')}
      formLabel={t('surveys.form')}
      groups={groupBySchoolYear(records).map(({ schoolYear, items }) => ({
        id: schoolYear,
        label: yearLabel(schoolYear),
        entries: items.map(entryOf),
      }))}
      selectedId={selectedId}
      onSelect={onSelect}
      add={{ label: t('surveys.new'), isPending, onPress: add }}
      empty={t('surveys.empty')}
      overview={<SurveysOverview surveys={records} onOpen={onSelect} />}
      detail={(id) => (
        <SurveyForm key={id} id={id} onRemoved={() => onSelect(null)} evidence={evidence(id)} />
      )}
    />
  )
}
