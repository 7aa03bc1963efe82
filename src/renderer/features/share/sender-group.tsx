import { Merge } from 'lucide-react'
import type { InboxRow } from '#shared/domain/exchange/inbox-rows.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { BundleList } from './bundle-list.tsx'
import { MARK_OF_ROW, hasNew } from './bundle-marks.ts'
import * as css from './share.css.ts'

interface SenderGroupProps {
  row: InboxRow
  isBusy: boolean
  /** Takes in what this one wrote; left out where nothing can be taken in alone. */
  onAccept?: ((row: InboxRow) => void) | undefined
}

/** What one institution has written, with a way to take in only that. */
export const SenderGroup = ({ row, isBusy, onAccept }: SenderGroupProps) => {
  const { t } = useTranslate()
  const name = row.name === '' ? t('inbox.stranger') : row.name
  const accept = onAccept !== undefined && hasNew(row.bundles) ? () => onAccept(row) : null
  return (
    <article aria-label={name} className={css.group}>
      <div className={css.groupHead}>
        <h3 className={css.groupName}>{name}</h3>
        <StateMark state={MARK_OF_ROW[row.state]} word={t(`inbox.${row.state}`)} />
        {accept === null ? null : (
          <Button icon={<Merge size={16} />} onPress={accept} isDisabled={isBusy}>
            {row.count === 0 ? t('share.takeIn') : t('inbox.acceptOne', { count: row.count })}
          </Button>
        )}
      </div>
      <BundleList bundles={row.bundles} isOfOne />
    </article>
  )
}
