import { Plus } from 'lucide-react'
import { BodyKind, CadenceRule, Membership } from '#shared/model/body.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { CadenceRuleRow } from './cadence-rule-row.tsx'
import { MemberRow } from './member-row.tsx'

interface BodyFormProps {
  stored: StoredRecord
  onStartMinutes: (bodyId: string) => void
}

const QUORUMS = ['none', 'half', 'more-than-half', 'two-thirds'] as const

/** One team. */
export const BodyForm = ({ stored, onStartMinutes }: BodyFormProps) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('body', stored)
  const { record, writer } = editor
  const { records: orders } = useRecords('order', { institutionId: record.institutionId })
  const isReadOnly = stored.readOnly
  const bound = { writer, isReadOnly }
  const addMember = (): void => {
    const id = newId()
    const duty = record.members.length === 0 ? 'chair' : 'member'
    writer.set(['members', id], Membership.parse({ id, duty }))
  }
  const addPromise = (): void => {
    const id = newId()
    writer.set(['cadence', id], CadenceRule.parse({ id }))
  }
  return (
    <RecordFrame
      title={record.name}
      editor={editor}
      isForeign={isReadOnly}
      actions={
        isReadOnly ? undefined : (
          <Button isSmall onPress={() => onStartMinutes(record.id)}>
            {t('bodies.startMinutes')}
          </Button>
        )
      }
    >
      <Section title={t('bodies.about')}>
        <FieldGroup>
          <BoundText {...bound} label={t('bodies.name')} path={['name']} value={record.name} isRequired />
          <BoundText
            {...bound}
            label={t('bodies.nameGenitive')}
            description={t('bodies.nameGenitiveHint')}
            path={['nameGenitive']}
            value={record.nameGenitive}
          />
          <BoundSelect
            {...bound}
            label={t('bodies.kind')}
            path={['bodyKind']}
            value={record.bodyKind}
            options={BodyKind.options.map((id) => ({ id, label: t(`bodyKind.${id}`) }))}
          />
          <BoundSelect
            writer={{ ...writer, set: (path, value) => writer.set(path, value === 'none' ? null : value) }}
            isReadOnly={isReadOnly}
            label={t('bodies.quorum')}
            path={['quorum']}
            value={record.quorum ?? 'none'}
            options={QUORUMS.map((id) => ({ id, label: t(`quorum.${id}`) }))}
          />
          <BoundPartialDate
            {...bound}
            label={t('bodies.foundedOn')}
            path={['foundedOn']}
            value={record.foundedOn}
          />
          <BoundCombo
            {...bound}
            label={t('bodies.foundingOrder')}
            path={['foundingOrderId']}
            value={record.foundingOrderId}
            options={orders.map(({ id, record: order }) => ({
              id,
              label: [order.number, order.date, order.subject].filter(Boolean).join(' · '),
            }))}
          />
          <BoundCount
            {...bound}
            label={t('bodies.size')}
            description={t('bodies.sizeHint')}
            path={['size']}
            value={record.size}
          />
        </FieldGroup>
      </Section>
      <Section
        title={t('bodies.members')}
        meta={t('bodies.memberCount', { count: record.members.length })}
        actions={
          isReadOnly ? undefined : (
            <Button isSmall icon={<Plus size={14} />} onPress={addMember}>
              {t('bodies.addMember')}
            </Button>
          )
        }
      >
        {record.members.map((member, at) => (
          <MemberRow
            key={member.id}
            member={member}
            position={at + 1}
            writer={writer}
            isReadOnly={isReadOnly}
          />
        ))}
        {record.members.length === 0 ? <p>{t('bodies.noMembers')}</p> : null}
      </Section>
      <Section
        title={t('bodies.cadence')}
        actions={
          isReadOnly ? undefined : (
            <Button isSmall icon={<Plus size={14} />} onPress={addPromise}>
              {t('bodies.addCadence')}
            </Button>
          )
        }
      >
        {record.cadence.map((rule) => (
          <CadenceRuleRow key={rule.id} rule={rule} writer={writer} isReadOnly={isReadOnly} />
        ))}
        {record.cadence.length === 0 ? <p>{t('bodies.noCadence')}</p> : null}
      </Section>
    </RecordFrame>
  )
}
