import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'

const FITS = ['any', 'considered', 'decision', 'task', 'preamble', 'order-point'] as const

/** Words that are put in by one key. */
export const PhraseForm = ({ id, onRemoved }: { id: string; onRemoved: () => void }) => (
  <RecordSheet kind="phrase" id={id} title={({ title }) => title} onRemoved={onRemoved}>
    {(form) => <Fields {...form} />}
  </RecordSheet>
)

const Fields = ({ record, ...bound }: OpenForm<'phrase'>) => {
  const { t } = useTranslate()
  return (
    <Section title={t('kit.phrase')}>
      <FieldGroup>
        <BoundText {...bound} label={t('kit.phraseTitle')} path={['title']} value={record.title} isRequired />
        <BoundSelect
          {...bound}
          label={t('kit.fits')}
          path={['fits']}
          value={record.fits}
          options={FITS.map((id) => ({ id, label: t(`phraseFits.${id}`) }))}
        />
      </FieldGroup>
      <BoundProse {...bound} label={t('kit.phraseText')} path={['text']} value={record.text} />
    </Section>
  )
}
