import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCombo } from '#renderer/forms/bound-choice.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import * as page from '#renderer/layout/page.css.ts'
import { Link } from '#renderer/ui/link.tsx'

interface TargetFieldProps {
  adjustment: RecordOf<'adjustment'>
  writer: FieldWriter
  isReadOnly: boolean
}

/** The part of the plan that was changed: a level, an activity or an indicator. */
export const TargetField = ({ adjustment, writer, isReadOnly }: TargetFieldProps) => {
  const { t } = useTranslate()
  const { records: levels } = useRecords('level')
  const { records: activities } = useRecords('activity')
  const { records: indicators } = useRecords('indicator')
  const { planId, targetId } = adjustment
  const parts = [...levels, ...activities, ...indicators]
    .filter(({ record }) => planId === null || record.planId === planId)
    .map(({ id, kind, number, title }) => ({
      id,
      label: [number, title].filter(Boolean).join(' '),
      detail: t(`kind.${kind}`),
    }))
  return (
    <>
      <BoundCombo
        label={t('adjustments.target')}
        path={['targetId']}
        value={targetId}
        options={parts}
        writer={writer}
        isReadOnly={isReadOnly}
      />
      {targetId === null || parts.every(({ id }) => id !== targetId) ? null : (
        <div className={page.row}>
          <Link href={pathOfRecord('indicator', targetId) ?? PATHS.plan}>{t('adjustments.openTarget')}</Link>
        </div>
      )}
    </>
  )
}
