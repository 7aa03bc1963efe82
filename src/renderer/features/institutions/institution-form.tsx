import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { InstitutionType } from '#shared/model/institution.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'

/** One institution: how it is named on screen and, in the genitive, on paper. */
export const InstitutionForm = ({ stored }: { stored: StoredRecord }) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('institution', stored)
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
          <BoundText
            {...bound}
            label={t('institutions.shortName')}
            path={['shortName']}
            value={record.shortName}
          />
          <BoundText {...bound} label={t('institutions.place')} path={['place']} value={record.place} />
          <BoundSelect
            {...bound}
            label={t('institutions.type')}
            path={['institutionType']}
            value={record.institutionType}
            options={InstitutionType.options.map((id) => ({ id, label: t(`institutionType.${id}`) }))}
          />
        </FieldGroup>
        <Checkbox
          isSelected={record.participates}
          isDisabled={isReadOnly}
          onChange={(participates) => {
            writer.set(['participates'], participates)
            writer.flush()
          }}
          description={t('institutions.participatesHint')}
        >
          {t('institutions.participates')}
        </Checkbox>
      </Section>
    </RecordFrame>
  )
}
