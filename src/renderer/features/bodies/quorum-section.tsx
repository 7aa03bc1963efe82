import { leastForQuorum } from '#shared/domain/paper/least-for-quorum.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import type { OpenForm } from '#renderer/layout/record-sheet.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'

const QUORUMS = ['none', 'half', 'more-than-half', 'two-thirds'] as const
const WHOLES = ['larger', 'members', 'size'] as const
const TIES = ['none', 'chair', 'not-carried'] as const

/** How many must come, and what an equal number of votes means; nothing is asked for unless it is chosen. */
export const QuorumSection = ({ record, writer, isReadOnly }: OpenForm<'body'>) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const least = leastForQuorum(record, today)
  const bound = { writer, isReadOnly }
  const words = (): string => {
    if (record.quorum === null) return t('bodies.quorumNotAsked')
    return least === null ? t('bodies.quorumUnknown') : t('bodies.quorumLeast', least)
  }
  return (
    <Section title={t('bodies.deciding')} meta={words()}>
      <FieldGroup>
        <BoundSelect
          writer={{ ...writer, set: (path, value) => writer.set(path, value === 'none' ? null : value) }}
          isReadOnly={isReadOnly}
          label={t('bodies.quorum')}
          path={['quorum']}
          value={record.quorum ?? 'none'}
          options={QUORUMS.map((id) => ({ id, label: t(`quorum.${id}`) }))}
        />
        {record.quorum === null ? null : (
          <BoundSelect
            {...bound}
            label={t('bodies.quorumOf')}
            path={['quorumOf']}
            value={record.quorumOf}
            options={WHOLES.map((id) => ({ id, label: t(`quorumOf.${id}`) }))}
          />
        )}
        <BoundSelect
          {...bound}
          label={t('bodies.tieRule')}
          path={['tieRule']}
          value={record.tieRule}
          options={TIES.map((id) => ({ id, label: t(`tieRule.${id}`) }))}
        />
      </FieldGroup>
    </Section>
  )
}
