import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { LevelBranch } from './plan-tree.ts'

interface ActivityFormProps {
  stored: StoredRecord
  tree: readonly LevelBranch[]
}

export const ActivityForm = ({ stored, tree }: ActivityFormProps) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('activity', stored)
  const { record, writer } = editor
  const bound = { writer, isReadOnly: stored.readOnly }
  const levels = tree.flatMap(({ level }) => (level === null ? [] : [{ id: level.id, label: level.title }]))
  return (
    <RecordFrame
      title={[record.printedNumber, record.title].filter(Boolean).join(' ')}
      editor={editor}
      isForeign={stored.readOnly}
    >
      <Section title={t('plan.activity')}>
        <FieldGroup>
          <WholeRow>
            <BoundText {...bound} isRequired label={t('plan.name')} path={['title']} value={record.title} />
          </WholeRow>
          <BoundText
            {...bound}
            label={t('plan.printedNumber')}
            path={['printedNumber']}
            value={record.printedNumber}
          />
          <BoundSelect
            {...bound}
            label={t('plan.level')}
            path={['levelId']}
            value={record.levelId}
            options={levels}
          />
          <BoundCount {...bound} label={t('plan.order')} path={['order']} value={record.order} />
          <WholeRow>
            <BoundProse
              {...bound}
              label={t('plan.expectedResults')}
              path={['expectedResults']}
              value={record.expectedResults}
            />
          </WholeRow>
        </FieldGroup>
      </Section>
    </RecordFrame>
  )
}
