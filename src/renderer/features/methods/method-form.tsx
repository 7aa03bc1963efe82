import type { ReactNode } from 'react'
import { MethodUse } from '#shared/model/learning.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { RecordRows } from '#renderer/forms/record-rows.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { newId } from '#renderer/lib/new-id.ts'
import { Section } from '#renderer/ui/section.tsx'

type Method = RecordOf<'reflection-method'>
type Use = Method['uses'][number]

const ABOUT: readonly FieldSpec<keyof Method>[] = [
  { name: 'title', label: 'methods.name', as: 'line', isRequired: true, isWide: true },
  { name: 'description', label: 'methods.description', as: 'facts', isWide: true },
  { name: 'author', label: 'methods.author', hint: 'form.staysHere', as: 'line' },
  { name: 'source', label: 'methods.source', as: 'line', placeholder: 'methods.sourceExample' },
]

const USED: readonly FieldSpec<keyof Use>[] = [
  { name: 'date', label: 'methods.date', as: 'date' },
  { name: 'place', label: 'methods.place', as: 'line', placeholder: 'methods.placeExample' },
  { name: 'audience', label: 'methods.withWhom', as: 'line', placeholder: 'methods.withWhomExample' },
  { name: 'eventId', label: 'methods.event', as: 'link', kind: 'event' },
]

const PRESENTED: readonly FieldSpec<keyof Use>[] = [
  { name: 'date', label: 'methods.date', as: 'date' },
  { name: 'audience', label: 'methods.toWhom', as: 'line', placeholder: 'methods.toWhomExample' },
  { name: 'eventId', label: 'methods.event', as: 'link', kind: 'event' },
  { name: 'meetingId', label: 'methods.meeting', as: 'link', kind: 'meeting' },
]

interface MethodFormProps {
  id: string
  onRemoved: () => void
  evidence: ReactNode
}

/** One method of reflection. */
export const MethodForm = (props: MethodFormProps) => (
  <RecordSheet kind="reflection-method" title={({ title }) => title} {...props}>
    {(form) => <Fields {...form} />}
  </RecordSheet>
)

const Fields = ({ record, writer, isReadOnly }: OpenForm<'reflection-method'>) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  const addTo = (list: 'uses' | 'presentations') => (): void => {
    const id = newId()
    writer.set([list, id], MethodUse.parse({ id }))
  }
  return (
    <>
      <Section title={t('methods.about')}>
        <RecordFields fields={ABOUT} value={record} {...bound} />
      </Section>
      <RecordRows
        {...bound}
        title={t('methods.uses')}
        meta={t('methods.useCount', { count: record.uses.length })}
        name="uses"
        rows={record.uses}
        fields={USED}
        addLabel={t('methods.addUse')}
        onAdd={addTo('uses')}
        rowLabel={(position) => t('methods.useAt', { position })}
        empty={t('methods.noUses')}
      />
      <RecordRows
        {...bound}
        title={t('methods.presentations')}
        meta={t('methods.presentationCount', { count: record.presentations.length })}
        name="presentations"
        rows={record.presentations}
        fields={PRESENTED}
        addLabel={t('methods.addPresentation')}
        onAdd={addTo('presentations')}
        rowLabel={(position) => t('methods.presentationAt', { position })}
        empty={t('methods.noPresentations')}
      />
    </>
  )
}
