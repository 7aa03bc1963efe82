import { Plus } from 'lucide-react'
import { memo } from 'react'
import { Annex, type Meeting } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { AttachmentField } from '#renderer/forms/attachment-field.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import * as css from './minutes.css.ts'
import { addRow, PlainRows } from './plain-rows.tsx'

interface AnnexesSectionProps {
  annexes: Meeting['annexes']
  writer: FieldWriter
  isReadOnly: boolean
  /** Minutes of somebody else: their files stay with them. */
  isForeign: boolean
}

const path = ['annexes']
const newRow = (id: string): Annex => Annex.parse({ id })

/** What is added to the minutes, with its number of sheets. */
export const AnnexesSection = memo(({ annexes, writer, isReadOnly, isForeign }: AnnexesSectionProps) => {
  const { t } = useTranslate()
  const rows = { path, newRow, firstField: 'title', writer }
  // A sheet count of 0 is none at all.
  const sheetsWriter = {
    ...writer,
    set: (at: readonly string[], value: unknown) => writer.set(at, value === 0 ? null : value),
  }
  if (isReadOnly && annexes.length === 0) return null
  return (
    <Section
      title={t('minutes.annexes')}
      meta={annexes.length === 0 ? undefined : t('minutes.annexCount', { count: annexes.length })}
    >
      <PlainRows
        {...rows}
        rows={annexes}
        isReadOnly={isReadOnly}
        className={css.annex}
        rowLabel={(number) => t('minutes.annexTitle', { number })}
        removeLabel={(number) => t('minutes.removeAnnex', { number })}
      >
        {(annex, number) => (
          <>
            <BoundText
              writer={writer}
              isReadOnly={isReadOnly}
              label={t('minutes.annexTitle', { number })}
              path={['annexes', annex.id, 'title']}
              value={annex.title}
            />
            <BoundCount
              writer={sheetsWriter}
              isReadOnly={isReadOnly}
              label={t('minutes.annexSheets')}
              path={['annexes', annex.id, 'sheets']}
              value={annex.sheets}
            />
            <AttachmentField
              label={t('minutes.annexTitle', { number })}
              path={['annexes', annex.id, 'file']}
              file={annex.file}
              writer={writer}
              isReadOnly={isReadOnly}
              isForeign={isForeign}
            />
          </>
        )}
      </PlainRows>
      {isReadOnly ? null : (
        <div>
          <Button isSmall icon={<Plus size={14} />} onPress={() => addRow(rows)}>
            {t('minutes.addAnnex')}
          </Button>
        </div>
      )}
    </Section>
  )
})
