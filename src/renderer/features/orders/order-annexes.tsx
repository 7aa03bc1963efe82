import { Plus, Trash2 } from 'lucide-react'
import { flushSync } from 'react-dom'
import { annexMark } from '#shared/domain/orders/annex-mark.ts'
import { Annex } from '#shared/model/meeting.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { AttachmentField } from '#renderer/forms/attachment-field.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { OrderPartProps } from './order-head.tsx'
import * as css from './orders.css.ts'

interface OrderAnnexesProps extends OrderPartProps {
  isForeign: boolean
}

/** What is added to the order: its title, sheets, file, and the mark its first sheet carries. */
export const OrderAnnexes = ({ order, writer, isReadOnly, isForeign }: OrderAnnexesProps) => {
  const { t } = useTranslate()
  const { records: institutions } = useRecords('institution')
  const institution = institutions.find(({ id }) => id === order.institutionId)?.record
  const { annexes } = order
  if (isReadOnly && annexes.length === 0) return null
  const add = (): void => {
    const id = newId()
    flushSync(() => writer.set(['annexes', id], Annex.parse({ id })))
    jumpToField(`annexes/${id}/title`)
  }
  // A sheet count of 0 is none at all.
  const sheetsWriter = {
    ...writer,
    set: (path: readonly string[], value: unknown) => writer.set(path, value === 0 ? null : value),
  }
  return (
    <Section
      title={t('orders.annexes')}
      meta={annexes.length === 0 ? undefined : t('orders.annexCount', { count: annexes.length })}
      actions={
        isReadOnly ? undefined : (
          <Button isSmall icon={<Plus size={14} />} onPress={add}>
            {t('orders.addAnnex')}
          </Button>
        )
      }
    >
      <div data-field="annexes" className={css.points}>
        {annexes.map((annex, at) => (
          <fieldset key={annex.id} className={css.annex} aria-label={t('orders.annex', { number: at + 1 })}>
            <BoundText
              writer={writer}
              isReadOnly={isReadOnly}
              label={t('orders.annexTitle', { number: at + 1 })}
              path={['annexes', annex.id, 'title']}
              value={annex.title}
            />
            <BoundCount
              writer={sheetsWriter}
              isReadOnly={isReadOnly}
              label={t('orders.annexSheets')}
              path={['annexes', annex.id, 'sheets']}
              value={annex.sheets}
            />
            {isReadOnly ? null : (
              <IconButton
                label={t('orders.removeAnnex', { number: at + 1 })}
                icon={<Trash2 size={16} />}
                onPress={() => writer.remove(['annexes', annex.id])}
              />
            )}
            <AttachmentField
              label={t('orders.annex', { number: at + 1 })}
              path={['annexes', annex.id, 'file']}
              file={annex.file}
              writer={writer}
              isReadOnly={isReadOnly}
              isForeign={isForeign}
            />
            <p className={css.annexMark}>
              {t('orders.annexMark', {
                mark: annexMark(order, institution, at + 1, annexes.length).join(' / '),
              })}
            </p>
          </fieldset>
        ))}
      </div>
    </Section>
  )
}
