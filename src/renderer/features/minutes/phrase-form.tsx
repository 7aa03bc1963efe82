import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { RemoveRecordButton } from './remove-record-button.tsx'

const FITS = ['any', 'considered', 'decision', 'task', 'preamble', 'order-point'] as const

/** Words that are put in by one key. */
export const PhraseForm = ({ stored }: { stored: StoredRecord }) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('phrase', stored)
  const { record, writer } = editor
  const bound = { writer, isReadOnly: stored.readOnly }
  return (
    <RecordFrame
      title={record.title}
      editor={editor}
      isForeign={stored.readOnly}
      actions={stored.readOnly ? undefined : <RemoveRecordButton kind="phrase" id={record.id} />}
    >
      <Section title={t('kit.phrase')}>
        <FieldGroup>
          <BoundText
            {...bound}
            label={t('kit.phraseTitle')}
            path={['title']}
            value={record.title}
            isRequired
          />
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
    </RecordFrame>
  )
}
