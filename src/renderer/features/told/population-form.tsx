import { useState } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { unitWords } from '#renderer/i18n/unit-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CountField } from '#renderer/ui/count-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './told.css.ts'

/** Tells how many there are at all of what the indicator counts: in the whole municipality, or in the own school. */
export const PopulationForm = ({ indicator }: { indicator: RecordOf<'indicator'> }) => {
  const { t } = useTranslate()
  const { schoolYear, role } = useWorkspace()
  const { count } = useFieldParsers()
  const [total, setTotal] = useState('')
  const [source, setSource] = useState('')
  const { create, isPending } = useCreateRecord()
  const save = async (): Promise<void> => {
    await create('population', {
      countedUnit: indicator.countedUnit,
      schoolYear,
      count: Number(total),
      source,
    })
    setTotal('')
    setSource('')
  }
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault()
        // A failure is already said in the notice corner; the form stays filled in.
        if (total !== '') save().catch(() => undefined)
      }}
    >
      <CountField
        label={t(role === 'municipality' ? 'told.population' : 'told.ownPopulation', {
          unit: unitWords(indicator.countedUnit, t),
        })}
        value={total}
        parse={count}
        onCommit={setTotal}
      />
      <TextField label={t('told.source')} value={source} onChange={setSource} maxLength={500} />
      <Button type="submit" isDisabled={total === ''} isPending={isPending}>
        {t('told.tellPopulation')}
      </Button>
    </form>
  )
}
