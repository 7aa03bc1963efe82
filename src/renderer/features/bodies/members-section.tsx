import { Plus } from 'lucide-react'
import { Membership } from '#shared/model/body.ts'
import { activeMembers } from '#shared/domain/paper/active-members.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import type { OpenForm } from '#renderer/layout/record-sheet.tsx'
import { jumpWhenShown } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { useMedia } from '#renderer/lib/use-media.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { MemberRow } from './member-row.tsx'

/** A member's fields stand in one line from here on, under the labels of the first one. */
const ONE_LINE = '(min-width: 1300px)'

/** Of most teams the first two are named first; whoever comes in another order says so in the row. */
const DUTIES_IN_ORDER = ['chair', 'secretary'] as const

/** Who belongs to the team; names are optional, and a size alone is enough. */
export const MembersSection = ({ record, writer, isReadOnly }: OpenForm<'body'>) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const isOneLine = useMedia(ONE_LINE)
  const active = activeMembers(record, today).length
  const former = record.members.length - active
  const isOtherSize = record.size !== null && active > 0 && record.size !== active
  const add = (): void => {
    const id = newId()
    writer.set(
      ['members', id],
      Membership.parse({ id, duty: DUTIES_IN_ORDER[record.members.length] ?? 'member' }),
    )
    jumpWhenShown(['members', id, 'name'].join('/'))
  }
  return (
    <Section
      title={t('bodies.members')}
      meta={
        former === 0
          ? t('bodies.memberCount', { count: record.members.length || (record.size ?? 0) })
          : t('bodies.memberCountFormer', { count: active, former })
      }
      actions={
        isReadOnly ? undefined : (
          <Button isSmall icon={<Plus size={14} />} onPress={add}>
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
          isOneLine={isOneLine}
        />
      ))}
      {record.members.length === 0 ? <p className={page.soft}>{t('bodies.noMembers')}</p> : null}
      <FieldGroup>
        <BoundCount
          writer={writer}
          isReadOnly={isReadOnly}
          label={t('bodies.size')}
          description={t('bodies.sizeHint')}
          path={['size']}
          value={record.size}
        />
      </FieldGroup>
      {isOtherSize ? (
        <InlineAlert tone="info" what={t('bodies.otherSize', { size: record.size ?? 0, listed: active })} />
      ) : null}
    </Section>
  )
}
