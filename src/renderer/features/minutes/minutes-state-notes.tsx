import type { Meeting } from '#shared/model/meeting.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'

/** Why the minutes are open again or annulled, and which edition of the paper they are. */
export const MinutesStateNotes = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslate()
  const { state, edition, reopenReason, annulReason } = meeting
  if (state === 'reopened') {
    return (
      <InlineAlert
        tone="warning"
        what={t('minutes.reopenedBecause', { reason: reopenReason })}
        next={t('minutes.nextEdition', { edition: edition + 1 })}
      />
    )
  }
  if (state === 'annulled') {
    return <InlineAlert tone="danger" what={t('minutes.annulledBecause', { reason: annulReason })} />
  }
  return edition === 1 ? null : (
    <InlineAlert tone="info" what={t('minutes.editionBecause', { edition, reason: reopenReason })} />
  )
}
