import { useRecord } from '#renderer/api/queries.ts'
import { typed } from '#renderer/api/records.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Select } from '#renderer/ui/select.tsx'

interface ItemSelectProps {
  meetingId: string
  /** `null`: the minutes as a whole. */
  value: string | null
  onChange: (itemId: string | null) => void
}

const WHOLE = 'whole'

/** Which agenda item of the minutes proves it. */
export const ItemSelect = ({ meetingId, value, onChange }: ItemSelectProps) => {
  const { t } = useTranslate()
  const { data } = useRecord('meeting', meetingId)
  const agenda = data === undefined ? [] : typed<'meeting'>(data).record.agenda
  if (agenda.length === 0) return null
  return (
    <Select
      label={t('evidence.whichItem')}
      placeholder={t('form.choose')}
      value={value ?? WHOLE}
      onChange={(id) => onChange(id === WHOLE ? null : id)}
      options={[
        { id: WHOLE, label: t('evidence.wholeMinutes') },
        ...agenda.map(({ id, title }, at) => ({
          id,
          label: [t('evidence.item', { number: at + 1 }), title].filter(Boolean).join(': '),
        })),
      ]}
    />
  )
}
