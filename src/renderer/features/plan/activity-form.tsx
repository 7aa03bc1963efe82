import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundProse, BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { numbered } from './numbered.ts'
import { PartActions } from './part-actions.tsx'
import type { PlanDesk } from './plan-desk.ts'

interface ActivityFormProps {
  stored: StoredRecord
  desk: PlanDesk
}

const STATES = ['none', 'planned', 'ongoing', 'done', 'dropped'] as const

export const ActivityForm = ({ stored, desk }: ActivityFormProps) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('activity', stored)
  const { record, writer } = editor
  const { view, writing, parentActivities } = desk
  const isReadOnly = stored.readOnly || desk.isLocked
  const bound = { writer, isReadOnly }
  const part = { kind: 'activity', id: record.id } as const
  const { meetingId } = record
  const levels = (isReadOnly ? view.tree.flatMap(({ level }) => level ?? []) : view.parts.levels).map(
    ({ id, title }) => ({ id, label: title }),
  )
  return (
    <RecordFrame
      title={numbered(record)}
      editor={editor}
      isForeign={stored.readOnly}
      actions={<PartActions part={part} title={record.title} desk={desk} isReadOnly={isReadOnly} />}
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
          <Select
            label={t('plan.level')}
            placeholder={t('plan.noLevel')}
            isDisabled={isReadOnly}
            value={record.levelId}
            onChange={(levelId) => void writing.moveTo(part, levelId, null)}
            options={levels}
          />
          {record.parentActivityId === null && parentActivities.length === 0 ? null : (
            <WholeRow>
              <BoundCombo
                {...bound}
                label={t('plan.parentActivity')}
                path={['parentActivityId']}
                value={record.parentActivityId}
                options={parentActivities.map((one) => ({ id: one.id, label: numbered(one) }))}
              />
            </WholeRow>
          )}
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
      <Section title={t('plan.doing')}>
        <FieldGroup>
          <BoundSelect
            {...bound}
            label={t('plan.activityState')}
            path={['state']}
            value={record.state}
            options={STATES.map((id) => ({ id, label: t(`activityState.${id}`) }))}
          />
          <BoundText {...bound} label={t('plan.term')} path={['term']} value={record.term} />
          <BoundPartialDate
            {...bound}
            label={t('plan.startsOn')}
            path={['startsOn']}
            value={record.startsOn}
          />
          <BoundPartialDate {...bound} label={t('plan.endsOn')} path={['endsOn']} value={record.endsOn} />
          <BoundText
            {...bound}
            label={t('plan.responsible')}
            path={['responsible']}
            value={record.responsible}
          />
          <BoundText
            {...bound}
            label={t('plan.participants')}
            path={['participants']}
            value={record.participants}
          />
          <BoundText {...bound} label={t('plan.resources')} path={['resources']} value={record.resources} />
          <BoundText
            {...bound}
            label={t('plan.funds')}
            description={t('plan.fundsHint')}
            path={['funds']}
            value={record.funds}
          />
        </FieldGroup>
        {meetingId === null ? null : (
          <p>
            <Link onPress={() => desk.onOpenRecord('meeting', meetingId)}>{t('plan.fromDecision')}</Link>
          </p>
        )}
      </Section>
      {desk.comments('activity', record.id, view.plan.institutionId)}
    </RecordFrame>
  )
}
