import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { PlanDesk } from './plan-desk.ts'

const WHOLE_PROJECT = 'project'

interface PlanFormProps {
  stored: StoredRecord
  desk: PlanDesk
}

/** The plan itself: what for, of which time, and what it hangs on. */
export const PlanForm = ({ stored, desk }: PlanFormProps) => {
  const { t } = useTranslate()
  const { today, schoolYear } = useWorkspace()
  const editor = useRecordEditor('plan', stored)
  const { record, writer } = editor
  const isReadOnly = stored.readOnly || desk.isLocked
  const bound = { writer, isReadOnly }
  const years = schoolYearChoices(today, 8, record.schoolYear ?? schoolYear)
  const yearWriter = {
    ...writer,
    set: (path: readonly string[], value: unknown) =>
      writer.set(path, value === WHOLE_PROJECT ? null : value),
  }
  return (
    <RecordFrame title={record.title} editor={editor} isForeign={stored.readOnly}>
      <Section title={t('plan.goalEntry')}>
        <FieldGroup>
          <WholeRow>
            <BoundText {...bound} isRequired label={t('plan.name')} path={['title']} value={record.title} />
          </WholeRow>
          <WholeRow>
            <BoundProse {...bound} label={t('plan.goal')} path={['goal']} value={record.goal} />
          </WholeRow>
          <BoundText {...bound} label={t('plan.theme')} path={['theme']} value={record.theme} />
          <BoundText {...bound} label={t('plan.programme')} path={['programme']} value={record.programme} />
          {record.parentPlanId === null ? null : (
            <TextField label={t('plan.hangsOn')} value={desk.nameOfPlan(record.parentPlanId)} isReadOnly />
          )}
          <BoundPartialDate
            {...bound}
            label={t('plan.periodFrom')}
            path={['periodFrom']}
            value={record.periodFrom}
          />
          <BoundPartialDate
            {...bound}
            label={t('plan.periodTo')}
            path={['periodTo']}
            value={record.periodTo}
          />
          <BoundSelect
            writer={yearWriter}
            isReadOnly={isReadOnly}
            label={t('plan.schoolYear')}
            description={t('plan.schoolYearHint')}
            path={['schoolYear']}
            value={record.schoolYear ?? WHOLE_PROJECT}
            options={[
              { id: WHOLE_PROJECT, label: t('plan.wholeProject') },
              ...years.map((id) => ({ id, label: schoolYearWords(id) })),
            ]}
          />
        </FieldGroup>
      </Section>
      {desk.comments('plan', record.id, record.institutionId)}
    </RecordFrame>
  )
}
