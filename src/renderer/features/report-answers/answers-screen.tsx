import { ListPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { useGroupsByInstitution } from '#renderer/layout/use-groups-by-institution.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { AnswersOverview } from './answers-overview.tsx'
import { QUESTIONS } from './questions.ts'

type Answer = RecordOf<'narrative-answer'>

const QUESTION: readonly FieldSpec<keyof Answer>[] = [
  { name: 'question', label: 'answers.question', as: 'line', isRequired: true, isWide: true },
  { name: 'questionNumber', label: 'answers.number', as: 'count' },
  { name: 'schoolYear', label: 'start.schoolYear', as: 'school-year' },
  {
    name: 'state',
    label: 'surveys.state',
    as: 'choice',
    options: [
      { id: 'draft', label: 'answerState.draft' },
      { id: 'final', label: 'answerState.final' },
    ],
  },
  { name: 'author', label: 'answers.author', hint: 'form.staysHere', as: 'line' },
]

const ANSWER: readonly FieldSpec<keyof Answer>[] = [
  { name: 'answer', label: 'answers.answer', hint: 'answers.answerHint', as: 'facts', isWide: true },
]

interface AnswersScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (id: string) => ReactNode
}

const titleOf = ({ questionNumber, question }: Answer): string =>
  questionNumber === null ? question : `${questionNumber}. ${question}`

/** The questions of the report that are answered in words. */
export const AnswersScreen = ({ selectedId, onSelect, evidence }: AnswersScreenProps) => {
  const { t } = useTranslate()
  const { records, isPending: isReading } = useRecords('narrative-answer')
  const { create, isPending } = useCreateRecord()
  const { schoolYear } = useWorkspace()
  const missing = useMissingQuestions(records.map(({ record }) => record))
  const add = (): void => {
    create('narrative-answer', { question: t('answers.newQuestion'), schoolYear })
      .then(onSelect)
      .catch(() => undefined)
  }
  const sorted = records
    .toSorted((a, b) => (a.record.questionNumber ?? 101) - (b.record.questionNumber ?? 101))
    .map((stored, at) => ({ ...stored, title: String(at).padStart(5, '0') }))
  const groups = useGroupsByInstitution(sorted, ({ id, record }) => ({
    id,
    title: titleOf(record),
    meta: record.schoolYear === null ? undefined : schoolYearWords(record.schoolYear),
    detail: (
      <>
        <StateMark
          state={record.state === 'final' ? 'done' : 'draft'}
          word={t(`answerState.${record.state}`)}
        />
        {record.answer.trim() === '' ? <span>{t('answers.unanswered')}</span> : null}
      </>
    ),
  }))
  return (
    <RecordRoom
      isReading={isReading}
      name="answers"
      title={t('nav.answers')}
      formLabel={t('answers.form')}
      groups={groups}
      selectedId={selectedId}
      onSelect={onSelect}
      add={
        records.length === 0
          ? { label: t('answers.addAll'), isPending: missing.isPending, onPress: missing.add }
          : { label: t('answers.new'), isPending, onPress: add }
      }
      actions={
        records.length > 0 && missing.count > 0 ? (
          <Button icon={<ListPlus size={16} />} onPress={missing.add}>
            {t('answers.addMissing', { count: missing.count })}
          </Button>
        ) : undefined
      }
      empty={t('answers.empty')}
      overview={<AnswersOverview answers={records.map(({ record }) => record)} onOpen={onSelect} />}
      detail={(id) => (
        <RecordSheet
          key={id}
          kind="narrative-answer"
          id={id}
          title={titleOf}
          onRemoved={() => onSelect(null)}
          evidence={evidence(id)}
        >
          {({ record, ...bound }) => (
            <>
              <Section title={t('answers.answer')}>
                <RecordFields fields={ANSWER} value={record} {...bound} columns="one" />
              </Section>
              <Section title={t('answers.question')}>
                <RecordFields fields={QUESTION} value={record} {...bound} />
              </Section>
            </>
          )}
        </RecordSheet>
      )}
    />
  )
}

/** The template's questions that this institution has not begun for the year, put in at once. */
const useMissingQuestions = (answers: readonly Answer[]) => {
  const { t } = useTranslate()
  const { workspaceId, schoolYear } = useWorkspace()
  const put = useCommand('records.put')
  const begun = new Set(
    answers
      .filter((one) => one.institutionId === workspaceId && one.schoolYear === schoolYear)
      .map(({ questionNumber }) => questionNumber),
  )
  const missing = QUESTIONS.map((id, at) => ({ number: at + 1, id })).filter(
    ({ number }) => !begun.has(number),
  )
  const add = (): void => {
    if (put.isPending) return
    put.mutate({
      records: missing.map(({ number, id }) => ({
        kind: 'narrative-answer' as const,
        record: { id: newId(), question: t(id), questionNumber: number, schoolYear },
      })),
    })
  }
  return { count: missing.length, add, isPending: put.isPending }
}
