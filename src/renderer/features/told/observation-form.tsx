import { useState } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CountField } from '#renderer/ui/count-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './told.css.ts'

const asNumber = (text: string): number | null => (text === '' ? null : Number(text))

/** Tells how many of how many, for one school year. */
export const ObservationForm = ({ indicator }: { indicator: RecordOf<'indicator'> }) => {
  const { t } = useTranslate()
  const workspace = useWorkspace()
  const { count } = useFieldParsers()
  const [numerator, setNumerator] = useState('')
  const [denominator, setDenominator] = useState('')
  const [schoolYear, setSchoolYear] = useState(workspace.schoolYear)
  const [source, setSource] = useState('')
  const { create, isPending } = useCreateRecord()
  const isTooMany = numerator !== '' && denominator !== '' && Number(numerator) > Number(denominator)
  const save = async (): Promise<void> => {
    await create('observation', {
      indicatorId: indicator.id,
      schoolYear,
      numerator: asNumber(numerator),
      denominator: asNumber(denominator),
      source,
    })
    setNumerator('')
    setDenominator('')
    setSource('')
  }
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault()
        // A failure is already said in the notice corner; the form stays filled in.
        if (numerator !== '') save().catch(() => undefined)
      }}
    >
      <CountField label={t('told.numerator')} value={numerator} parse={count} onCommit={setNumerator} />
      {indicator.kind === 'count' ? null : (
        <CountField
          label={t('told.denominator')}
          value={denominator}
          parse={count}
          onCommit={setDenominator}
          {...(isTooMany ? { errorMessage: t('told.tooMany') } : {})}
        />
      )}
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
      <Button type="submit" isDisabled={numerator === ''} isPending={isPending}>
        {t('told.tell')}
      </Button>
    </form>
  )
}
