import { Trash2 } from 'lucide-react'
import type { Membership } from '#shared/model/body.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import * as css from './bodies.css.ts'

interface MemberRowProps {
  member: Membership
  /** 1 for the first. */
  position: number
  writer: FieldWriter
  isReadOnly: boolean
  /** All fields stand in one line, so only the first member needs their labels. */
  isOneLine: boolean
}

const DUTIES = ['chair', 'secretary', 'member'] as const

/** One member: how they are called on paper, what they do at the meeting, since when and until when. */
export const MemberRow = ({ member, position, writer, isReadOnly, isOneLine }: MemberRowProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly, isLabelHidden: isOneLine && position > 1 }
  const path = ['members', member.id]
  return (
    <fieldset
      className={isOneLine ? css.memberLine : css.memberRow}
      aria-label={t('bodies.member', { position })}
    >
      <BoundText {...bound} label={t('bodies.memberName')} path={[...path, 'name']} value={member.name} />
      <BoundText
        {...bound}
        label={t('bodies.memberPosition')}
        path={[...path, 'position']}
        value={member.position}
      />
      <BoundText
        {...bound}
        label={t('bodies.memberRole')}
        path={[...path, 'role']}
        value={member.role}
        placeholder={t(`duty.${member.duty}`)}
      />
      <BoundSelect
        {...bound}
        label={t('bodies.memberDuty')}
        path={[...path, 'duty']}
        value={member.duty}
        options={DUTIES.map((id) => ({ id, label: t(`duty.${id}`) }))}
      />
      <BoundPartialDate {...bound} label={t('bodies.from')} path={[...path, 'from']} value={member.from} />
      <BoundPartialDate {...bound} label={t('bodies.to')} path={[...path, 'to']} value={member.to} />
      {isReadOnly ? null : (
        <IconButton
          label={t('bodies.removeMember', { position })}
          icon={<Trash2 size={16} />}
          onPress={() => writer.remove(path)}
        />
      )}
    </fieldset>
  )
}
