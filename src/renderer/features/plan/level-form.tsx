import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { PartActions } from './part-actions.tsx'
import type { PlanDesk } from './plan-desk.ts'

const KINDS = ['teacher', 'pupil', 'municipality', 'institution', 'other'] as const

interface LevelFormProps {
  stored: StoredRecord
  desk: PlanDesk
}

export const LevelForm = ({ stored, desk }: LevelFormProps) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('level', stored)
  const { record, writer } = editor
  const isReadOnly = stored.readOnly || desk.isLocked
  const bound = { writer, isReadOnly }
  return (
    <RecordFrame
      title={record.title}
      editor={editor}
      isForeign={stored.readOnly}
      actions={
        <PartActions
          part={{ kind: 'level', id: record.id }}
          title={record.title}
          desk={desk}
          isReadOnly={isReadOnly}
        />
      }
    >
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
        </FieldGroup>
      </Section>
      {desk.comments('level', record.id, desk.view.plan.institutionId)}
    </RecordFrame>
  )
}
