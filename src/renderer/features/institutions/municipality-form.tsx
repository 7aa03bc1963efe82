import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'

/** The municipality itself; how many institutions it has in all is the denominator of some shares. */
export const MunicipalityForm = ({ stored }: { stored: StoredRecord }) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('municipality', stored)
  const { record, writer } = editor
  const isReadOnly = stored.readOnly
  const bound = { writer, isReadOnly }
  return (
    <RecordFrame title={record.name} editor={editor} isForeign={isReadOnly}>
      <Section title={t('institutions.names')}>
        <FieldGroup>
          <BoundText
            {...bound}
            label={t('institutions.name')}
            path={['name']}
            value={record.name}
            isRequired
          />
          <BoundText
            {...bound}
            label={t('institutions.nameGenitive')}
            description={t('institutions.nameGenitiveHint')}
            path={['nameGenitive']}
            value={record.nameGenitive}
          />
          <BoundText {...bound} label={t('institutions.place')} path={['place']} value={record.place} />
          <BoundCount
            {...bound}
            label={t('institutions.total')}
            description={t('institutions.totalHint')}
            path={['institutionTotal']}
            value={record.institutionTotal}
          />
          <BoundText
            {...bound}
            label={t('institutions.totalSource')}
            path={['institutionTotalSource']}
            value={record.institutionTotalSource}
          />
        </FieldGroup>
      </Section>
    </RecordFrame>
  )
}
