import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { CountingSection } from './counting-section.tsx'
import { MUNICIPALITY } from './institution-fields.ts'

interface MunicipalityFormProps {
  id: string
  onRemoved: () => void
}

/** The municipality itself; how many institutions it has in all is the denominator of some shares. */
export const MunicipalityForm = ({ id, onRemoved }: MunicipalityFormProps) => {
  const { t } = useTranslate()
  return (
    <RecordSheet kind="municipality" id={id} title={({ name }) => name} onRemoved={onRemoved} isLasting>
      {(form) => (
        <>
          <Section title={t('institutions.names')}>
            <RecordFields
              fields={MUNICIPALITY}
              value={form.record}
              writer={form.writer}
              isReadOnly={form.isReadOnly}
            />
          </Section>
          <CountingSection municipality={form.record} writer={form.writer} isReadOnly={form.isReadOnly} />
        </>
      )}
    </RecordSheet>
  )
}
