import type { Body, Membership } from '#shared/model/body.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCombo } from '#renderer/forms/bound-choice.tsx'
import { BoundDay, BoundPartialDate, BoundTime } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import type { Option } from '#renderer/ui/option-list.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { memberWords } from './member-words.ts'

interface MinutesHeadProps {
  meeting: Meeting
  body: Body | undefined
  bodies: readonly Option[]
  writer: FieldWriter
  isReadOnly: boolean
}

/** Which team met, when and where, who chaired and who wrote. */
export const MinutesHead = ({ meeting, body, bodies, writer, isReadOnly }: MinutesHeadProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  const people = (body?.members ?? []).map((member: Membership, at) => ({
    id: member.id,
    label: memberWords(member, at + 1, t(`duty.${member.duty}`)),
    detail: member.position,
  }))
  return (
    <Section title={t('minutes.head')}>
      <FieldGroup>
        <WholeRow>
          <BoundCombo
            {...bound}
            label={t('minutes.body')}
            path={['bodyId']}
            value={meeting.bodyId}
            options={bodies}
          />
        </WholeRow>
        <BoundPartialDate
          {...bound}
          label={t('minutes.date')}
          path={['date']}
          value={meeting.date}
          isRequired
        />
        <BoundDay
          {...bound}
          label={t('minutes.documentDate')}
          description={t('minutes.documentDateHint')}
          path={['documentDate']}
          value={meeting.documentDate}
        />
        <BoundTime {...bound} label={t('minutes.startTime')} path={['startTime']} value={meeting.startTime} />
        <BoundTime {...bound} label={t('minutes.endTime')} path={['endTime']} value={meeting.endTime} />
        <BoundText {...bound} label={t('minutes.place')} path={['place']} value={meeting.place} />
        <BoundText {...bound} label={t('minutes.purpose')} path={['purpose']} value={meeting.purpose} />
        <BoundCombo
          {...bound}
          label={t('minutes.chair')}
          path={['chairId']}
          value={meeting.chairId}
          options={people}
        />
        <BoundCombo
          {...bound}
          label={t('minutes.secretary')}
          path={['secretaryId']}
          value={meeting.secretaryId}
          options={people}
        />
      </FieldGroup>
    </Section>
  )
}
