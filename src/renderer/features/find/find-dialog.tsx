import { useState } from 'react'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'

interface FindDialogProps {
  onOpen: (kind: Kind, id: string) => void
  onClose: () => void
}

const SHOWN = 30

/** Finds a record by its title, number or date; letters with and without marks are the same. */
export const FindDialog = ({ onOpen, onClose }: FindDialogProps) => {
  const { t } = useTranslate()
  const [typed, setTyped] = useState('')
  const all = [
    ...useRecords('meeting').records,
    ...useRecords('order').records,
    ...useRecords('event').records,
    ...useRecords('body').records,
    ...useRecords('indicator').records,
  ]
  const wanted = foldForSearch(typed)
  const found =
    wanted === ''
      ? []
      : all
          .filter(({ title, number, date }) =>
            foldForSearch([title, number ?? '', date ?? ''].join(' ')).includes(wanted),
          )
          .slice(0, SHOWN)
  return (
    <Dialog isOpen isDismissable onClose={onClose} closeLabel={t('app.close')} title={t('find.title')}>
      <div className={layout.stack}>
        <SearchField
          label={t('find.words')}
          placeholder={t('find.words')}
          clearLabel={t('evidence.clear')}
          value={typed}
          onChange={setTyped}
          inputRef={focusOnMount}
        />
        <GridList
          label={t('find.found')}
          entries={found.map(({ id, kind, title, number, date }) => ({
            id,
            title: title === '' ? t('minutes.untitled') : title,
            meta: date ?? '',
            detail: [t(`kind.${kind}`), number === null ? '' : t('share.number', { number })]
              .filter(Boolean)
              .join(' '),
          }))}
          onAction={(id) => {
            const record = found.find((one) => one.id === id)
            if (record !== undefined) onOpen(record.kind, id)
          }}
          empty={t(wanted === '' ? 'find.start' : 'form.nothingFits')}
        />
      </div>
    </Dialog>
  )
}
