import { useEffect, useRef, useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { HANDBOOK_GROUPS, type HandbookGroup, type HandbookPageId } from '#renderer/lib/handbook-pages.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ItemList } from '#renderer/ui/item-list.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { findPages } from './find-pages.ts'
import * as css from './handbook.css.ts'
import type { HandbookPage } from './handbook-page.ts'
import { PageWords } from './page-words.tsx'
import { useHandbookPages } from './use-handbook-pages.ts'

interface HandbookDialogProps {
  /** The page it opens at. */
  page: HandbookPageId
  onClose: () => void
}

const GROUP_IDS = Object.keys(HANDBOOK_GROUPS) as readonly HandbookGroup[]

/** The handbook: contents and search on the left, a page on the right, over the screen one came from. */
export const HandbookDialog = ({ page: asked, onClose }: HandbookDialogProps) => {
  const { t } = useTranslate()
  const pages = useHandbookPages()
  const [typed, setTyped] = useState('')
  const [shownId, setShownId] = useState(asked)
  const found = findPages(pages, typed)
  const shown = found.find(({ id }) => id === shownId) ?? (typed === '' ? undefined : found[0])
  const page = shown ?? pages.find(({ id }) => id === shownId)
  const entryOf = ({ id, title }: HandbookPage) => ({ id, title })
  const inGroup = (group: HandbookGroup): readonly HandbookPage[] =>
    found.filter(({ id }) => HANDBOOK_GROUPS[group].some((one) => one === id))
  const groups =
    typed === ''
      ? GROUP_IDS.map((id) => ({ id, label: t(`handbookGroup.${id}`), entries: inGroup(id).map(entryOf) }))
      : [
          {
            id: 'found',
            label: t('handbook.found', { count: found.length }),
            entries: found.map(entryOf),
          },
        ]
  return (
    <Dialog
      isOpen
      isDismissable
      size="large"
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('frameDialog.help')}
    >
      <div className={css.book}>
        <div className={css.contents}>
          <SearchField
            label={t('handbook.search')}
            placeholder={t('handbook.search')}
            clearLabel={t('search.clear')}
            value={typed}
            onChange={setTyped}
          />
          <div className={css.list}>
            <ItemList
              label={t('handbook.contents')}
              groups={groups}
              selectedId={page?.id ?? null}
              onSelect={(id) => setShownId(pages.find((one) => one.id === id)?.id ?? shownId)}
              empty={t('handbook.nothing')}
            />
          </div>
        </div>
        {page === undefined ? null : <PageArticle key={page.id} page={page} isFirst={page.id === asked} />}
      </div>
    </Dialog>
  )
}

/** The page one asked for has the focus at once, so that it is read aloud and scrolls by keys. */
const PageArticle = ({ page, isFirst }: { page: HandbookPage; isFirst: boolean }) => {
  const article = useRef<HTMLElement>(null)
  const takesFocus = useRef(isFirst)
  useEffect(() => {
    if (takesFocus.current) article.current?.focus()
  }, [])
  return (
    <section ref={article} className={css.page} aria-label={page.title} {...{ tabIndex: 0 }}>
      <h3 className={css.title}>{page.title}</h3>
      <PageWords text={page.text} />
    </section>
  )
}
