import { UserPlus } from 'lucide-react'
import { Guest, type Meeting } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import * as css from './minutes.css.ts'
import { addRow, PlainRows } from './plain-rows.tsx'

interface GuestsProps {
  guests: Meeting['guests']
  writer: FieldWriter
  isReadOnly: boolean
}

const path = ['guests']
const newRow = (id: string): Guest => Guest.parse({ id })

/** People who were invited: named, unlike pupils and parents. */
export const Guests = ({ guests, writer, isReadOnly }: GuestsProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  const rows = { path, newRow, firstField: 'name', writer }
  return (
    <>
      <PlainRows
        {...rows}
        rows={guests}
        isReadOnly={isReadOnly}
        className={css.guest}
        rowLabel={(number) => t('minutes.guestName', { number })}
        removeLabel={(number) => t('minutes.removeGuest', { number })}
      >
        {(guest, number) => (
          <>
            <BoundText
              {...bound}
              isLabelHidden={number > 1}
              label={t('minutes.guestName', { number })}
              path={['guests', guest.id, 'name']}
              value={guest.name}
            />
            <BoundText
              {...bound}
              isLabelHidden={number > 1}
              label={t('minutes.guestPosition', { number })}
              path={['guests', guest.id, 'position']}
              value={guest.position}
            />
          </>
        )}
      </PlainRows>
      {isReadOnly ? null : (
        <div>
          <Button isSmall icon={<UserPlus size={14} />} onPress={() => addRow(rows)}>
            {t('minutes.addGuest')}
          </Button>
        </div>
      )}
    </>
  )
}
