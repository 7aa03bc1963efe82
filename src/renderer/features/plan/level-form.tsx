import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'

const KINDS = ['teacher', 'pupil', 'municipality', 'institution', 'other'] as const

export const LevelForm = ({ stored }: { stored: StoredRecord }) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('level', stored)
  const { record, writer } = editor
  const bound = { writer, isReadOnly: stored.readOnly }
  return (
    <RecordFrame title={record.title} editor={editor} isForeign={stored.readOnly}>
      <Section title={t('plan.level')}>
        <FieldGroup>
          <WholeRow>
            <BoundText {...bound} isRequired label={t('plan.name')} path={['title']} value={record.title} />
          </WholeRow>
          <BoundSelect
            {...bound}
            label={t('plan.levelKind')}
            path={['levelKind']}
            value={record.levelKind}
            options={KINDS.map((id) => ({ id, label: t(`levelKind.${id}`) }))}
          />
          <BoundText {...bound} label={t('plan.observed')} path={['observed']} value={record.observed} />
          <BoundCount {...bound} label={t('plan.order')} path={['order']} value={record.order} />
        </FieldGroup>
      </Section>
    </RecordFrame>
  )
}
