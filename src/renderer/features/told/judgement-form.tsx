import { useState } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './told.css.ts'

type Indicator = RecordOf<'indicator'>

const ANSWERS = ['yes', 'no'] as const
type Answer = (typeof ANSWERS)[number]

interface Judgement {
  readonly answer: Answer | null
  readonly rubricId: string | null
  readonly description: string
}

const NOTHING: Judgement = { answer: null, rubricId: null, description: '' }

const isSaid = (indicator: Indicator, { answer, rubricId, description }: Judgement): boolean => {
  if (indicator.kind === 'yes-no') return answer !== null
  return indicator.kind === 'rubric' ? rubricId !== null : description.trim() !== ''
}

/** Tells whether, how far, or in which words an indicator is reached, for one school year. */
export const JudgementForm = ({ indicator }: { indicator: Indicator }) => {
  const { t } = useTranslate()
  const workspace = useWorkspace()
  const [said, setSaid] = useState(NOTHING)
  const [schoolYear, setSchoolYear] = useState(workspace.schoolYear)
  const [source, setSource] = useState('')
  const { create, isPending } = useCreateRecord()
  const save = async (): Promise<void> => {
    await create('observation', {
      indicatorId: indicator.id,
      schoolYear,
      answer: said.answer ?? 'not-told',
      rubricId: said.rubricId,
      description: said.description,
      source,
    })
    setSaid(NOTHING)
    setSource('')
  }
  return (
    <form
      className={layout.tight}
      onSubmit={(event) => {
        event.preventDefault()
        // A failure is already said in the notice corner; the form stays filled in.
        if (isSaid(indicator, said)) save().catch(() => undefined)
      }}
    >
      <SaidField indicator={indicator} said={said} onSay={setSaid} />
      <div className={css.row}>
        <Select
          label={t('start.schoolYear')}
          placeholder={t('form.choose')}
          value={schoolYear}
          onChange={setSchoolYear}
          options={schoolYearChoices(workspace.today, 8, workspace.schoolYear).map((id) => ({
            id,
            label: schoolYearWords(id),
          }))}
        />
        <TextField label={t('told.source')} value={source} onChange={setSource} maxLength={500} />
        <Button type="submit" isDisabled={!isSaid(indicator, said)} isPending={isPending}>
          {t('told.judge')}
        </Button>
      </div>
    </form>
  )
}

interface SaidFieldProps {
  indicator: Indicator
  said: Judgement
  onSay: (said: Judgement) => void
}

const SaidField = ({ indicator, said, onSay }: SaidFieldProps) => {
  const { t } = useTranslate()
  if (indicator.kind === 'yes-no') {
    return (
      <RadioGroup
        label={t('told.isReached')}
        orientation="horizontal"
        value={said.answer}
        onChange={(answer) => onSay({ ...said, answer })}
        options={ANSWERS.map((id) => ({ id, label: t(`answer.${id}`) }))}
      />
    )
  }
  if (indicator.kind === 'rubric') {
    return (
      <RadioGroup
        label={t('told.reachedStep')}
        value={said.rubricId}
        onChange={(rubricId) => onSay({ ...said, rubricId })}
        options={indicator.rubric.map(({ id, title, description }) => ({
          id,
          label: title,
          ...(description === '' ? {} : { detail: description }),
        }))}
      />
    )
  }
  return (
    <TextArea
      label={t('told.inWords')}
      value={said.description}
      onChange={(description) => onSay({ ...said, description })}
    />
  )
}
